import {dirname, relative, resolve, sep} from 'node:path';

/**
 * Which folders of src a folder may import from. Folders stand in the order in which data flows;
 * `types` allows `import type` only. Files directly in src, in src/define,
 * src/integrations, src/tags and in src/jsx (types alone) see everything.
 */
export const FOLDERS = {
  bundle: {},
  locales: {code: ['bundle'], types: ['consent', 'record']},
  consent: {code: ['bundle']},
  record: {code: ['bundle', 'consent']},
  gate: {code: ['bundle', 'consent']},
  audit: {code: ['bundle', 'gate']},
  head: {code: ['consent', 'gate'], types: ['bundle']},
  signal: {code: ['bundle', 'consent']},
  events: {types: ['bundle', 'consent', 'record', 'gate']},
  context: {code: ['bundle', 'consent', 'record', 'gate', 'events']},
  elements: {
    code: ['bundle', 'consent', 'record', 'gate', 'audit', 'events', 'context', 'locales'],
  },
  cli: {code: ['bundle', 'locales']},
};

/** Folders of plain TypeScript: they decide, and never draw. */
export const WITHOUT_LIT = [
  'bundle',
  'locales',
  'consent',
  'record',
  'gate',
  'audit',
  'head',
  'signal',
  'events',
  'cli',
];

const LIT = /^(lit|lit-html|lit-element|@lit|@lit-labs)(\/|$)/;

/** The folder of src that a path lies in; undefined for entry files, null outside src. */
function folderOf(src, path) {
  const parts = relative(src, path).split(sep);
  if (parts[0] === '..') return null;
  return parts.length === 1 || ['define', 'jsx', 'integrations', 'tags'].includes(parts[0])
    ? undefined
    : parts[0];
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirection = {
  meta: {
    type: 'problem',
    docs: {description: 'Keep imports in the direction in which data flows through src.'},
    schema: [{type: 'object', properties: {src: {type: 'string'}}, required: ['src']}],
    messages: {
      unknown:
        'src/{{from}} has no row in scripts/lint/import-direction.js: say what it may import.',
      against: 'src/{{from}} may not import from {{to}}: {{allowed}}.',
      typesOnly: 'src/{{from}} may import only types from src/{{to}}: write `import type`.',
      lit: 'src/{{from}} is plain TypeScript and may not import {{source}}.',
      outside: 'src may not import {{source}}, which lies outside of src.',
    },
  },
  create(context) {
    const {src} = context.options[0];
    const from = folderOf(src, context.filename);
    if (from === undefined || from === null) return {};
    const rules = FOLDERS[from];

    const report = (node, messageId, data) => context.report({node, messageId, data});

    function check(node, source, typeOnly) {
      if (typeof source !== 'string') return;
      if (!source.startsWith('.')) {
        if (WITHOUT_LIT.includes(from) && LIT.test(source)) report(node, 'lit', {from, source});
        return;
      }
      const to = folderOf(src, resolve(dirname(context.filename), source));
      if (to === null) return report(node, 'outside', {source});
      if (to === from || rules.code?.includes(to)) return;
      if (to && rules.types?.includes(to)) {
        if (!typeOnly) report(node, 'typesOnly', {from, to});
        return;
      }
      const allowed = [
        ...(rules.code ?? []),
        ...(rules.types ?? []).map((name) => `types of ${name}`),
      ];
      report(node, 'against', {
        from,
        to: to ? `src/${to}` : 'an entry file',
        allowed: allowed.length ? `only from ${allowed.join(', ')}` : 'it stands first',
      });
    }

    const onlyTypes = (node) =>
      node.importKind === 'type' ||
      node.exportKind === 'type' ||
      (node.specifiers?.length > 0 &&
        node.specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type'));
    const declaration = (node) => node.source && check(node, node.source.value, onlyTypes(node));

    return {
      Program: (node) => rules ?? report(node, 'unknown', {from}),
      ...(rules && {
        ImportDeclaration: declaration,
        ExportNamedDeclaration: declaration,
        ExportAllDeclaration: declaration,
        ImportExpression: (node) => check(node, node.source.value, false),
        TSImportType: (node) => check(node, node.source?.value, true),
      }),
    };
  },
};
