import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {BrowserContext, Page} from 'playwright-core';
import {type HeadSite, openHeadSite, STRICT} from '../support/head-site.js';

/** Writes down what ran, and what Google's queue held then. */
const RAN = `<script>
  window.ran = []; window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  window.tagSaw = JSON.stringify((window.dataLayer || []).map((each) => [...each]));
</script>`;
const GATED = `<script type="text/plain" data-choice="count">ran.push('count')</script>
<script type="text/plain" data-purpose="ads">ran.push('ads')</script>`;

interface View {
  ran: string[];
  violations: string[];
  tagSaw: string;
  dataLayer: unknown[];
  forthright: {
    ready: Promise<{consent: {ready: Promise<unknown>; save(wishes: object): unknown}}>;
    granted(asked: object): boolean;
  };
}
/** Has a page be prerendered until it is revealed. */
const PRERENDERED = `let isHidden = true;
  Object.defineProperty(document, 'prerendering', {get: () => isHidden, configurable: true});
  window.reveal = () => {
    isHidden = false;
    document.dispatchEvent(new Event('prerenderingchange'));
  };`;
interface Prerendered {
  reveal(): void;
}
const ran = (page: Page) => page.evaluate(() => (globalThis as unknown as View).ran);
const layer = (page: Page) =>
  page.evaluate<unknown[][]>(() =>
    (globalThis as unknown as View).dataLayer.map((each) => [...(each as unknown[])]),
  );

const DENIED = {
  ad_storage: 'denied',
  ad_user_data: 'denied',
  ad_personalization: 'denied',
  analytics_storage: 'denied',
  functionality_storage: 'denied',
  personalization_storage: 'denied',
  security_storage: 'granted',
};
const DEFAULT = ['consent', 'default', {...DENIED, wait_for_update: 500}];
const UPDATE = ['consent', 'update', {...DENIED, analytics_storage: 'granted'}];

/** Keeps head.js on its way. @returns what lets it come */
async function holdHead(context: BrowserContext): Promise<() => void> {
  let come!: () => void;
  const held = new Promise<void>((resolve) => (come = resolve));
  await context.route('**/forthright/head.*', async (route) => {
    await held;
    await route.continue();
  });
  return come;
}

describe('head.js', () => {
  let site: HeadSite;

  before(async () => {
    site = await openHeadSite();
    site.sheets.set('/', {head: RAN, body: GATED, csp: STRICT});
  });
  after(() => site.close());

  /** A visitor who has allowed to count and refused the rest. */
  async function decided(path = '/'): Promise<BrowserContext> {
    const context = await site.visitor();
    const page = await site.open(path, context);
    await page.evaluate(async () => {
      const {consent} = await (globalThis as unknown as View).forthright.ready;
      await consent.ready;
      consent.save({count: 'granted', ads: 'denied', sale: 'denied'});
    });
    await page.close();
    return context;
  }

  /** With the library out of reach, what runs was released by head.js. */
  async function alone(context: BrowserContext, path = '/'): Promise<Page> {
    await context.route('**/forthright/forthright.js', (route) => route.abort());
    return site.open(path, context);
  }

  it('tells tags that nothing is allowed before any of them runs, and releases nothing', async () => {
    const page = await alone(await site.visitor());
    const saw = await page.evaluate(() => (globalThis as unknown as View).tagSaw);
    assert.deepEqual(JSON.parse(saw), [DEFAULT]);
    assert.deepEqual(await ran(page), []);
    const isArguments = await page.evaluate(() =>
      String((globalThis as unknown as View).dataLayer[0]),
    );
    assert.equal(isArguments, '[object Arguments]');
    assert.deepEqual(await page.context().cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  it('asks at once for the bundle and what the first layer takes', async () => {
    const context = await site.visitor();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.origin);
    const bundle = asked.filter((path) => path === '/privacy.json');
    assert.equal(bundle.length, 1, 'what was asked for early is used, and asked for once');
    assert.ok(asked.indexOf('/privacy.json') < asked.findIndex((path) => path.includes('part-')));
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('link')].map(({rel}) => rel),
    );
    assert.ok(links.includes('modulepreload'));
  });

  it('asks for the choices slice in place of the bundle, and its answer holds on the next page', async () => {
    const tag = 'data-bundle="/privacy.json" data-choices="/choices.json"';
    const body = `<consent-banner></consent-banner>${GATED}`;
    site.sheets.set('/sliced', {tag, head: RAN, body, csp: STRICT});
    const context = await site.visitor();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.origin}/sliced`);
    await page.getByRole('button', {name: 'Accept all'}).waitFor();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((path) => path.endsWith('.json')),
      ['/choices.json'],
    );
    await page.getByRole('button', {name: 'Accept all'}).click();
    await page.waitForFunction(() => (globalThis as unknown as View).ran.length === 2);
    await page.close();
    const next = await alone(context, '/sliced');
    assert.deepEqual(await ran(next), ['count', 'ads']);
  });

  it('releases on a return visit what was allowed, without the library, and tells tags first', async () => {
    const page = await alone(await decided());
    assert.deepEqual(await ran(page), ['count']);
    const saw = await page.evaluate(() => (globalThis as unknown as View).tagSaw);
    assert.deepEqual(JSON.parse(saw), [DEFAULT, UPDATE]);
    const granted = await page.evaluate(() => {
      const {forthright} = globalThis as unknown as View;
      const asked = [{choice: 'count'}, {purpose: 'ads'}, {}, {choice: 'count', purpose: 'ads'}];
      return asked.map((each) => forthright.granted(each));
    });
    assert.deepEqual(granted, [true, false, false, false]);
  });

  for (const [when, isKept, expected] of [
    ['what holds then', true, ['count']],
    ['nothing where the answer has gone meanwhile', false, []],
  ] as const) {
    it(`N2 in a page that is prerendered it releases, once a visitor sees it, ${when}`, async () => {
      const context = await decided();
      await context.addInitScript(PRERENDERED);
      const page = await alone(context);
      assert.deepEqual(await ran(page), []);
      if (!isKept) await context.clearCookies();
      await page.evaluate(() => (globalThis as unknown as Prerendered).reveal());
      assert.deepEqual(await ran(page), expected);
    });
  }

  it('reads again in a page that comes back from the cache of the browser', async () => {
    const context = await decided();
    const page = await alone(context);
    const comesBack = (persisted: boolean) =>
      page.evaluate((persisted) => {
        dispatchEvent(new PageTransitionEvent('pageshow', {persisted}));
        return (globalThis as unknown as View).forthright.granted({choice: 'count'});
      }, persisted);
    assert.equal(await comesBack(true), true);
    // As if she had taken everything back in another tab.
    await context.clearCookies();
    assert.equal(await comesBack(false), true, 'a page that has just been shown has been read');
    assert.equal(await comesBack(true), false);
    const told = await layer(page);
    assert.deepEqual(told.at(-1), ['consent', 'update', DENIED]);
  });

  it('runs under a policy of nonces and Trusted Types without a violation', async () => {
    const context = await decided();
    const page = await site.open('/', context);
    await page.evaluate(() => (globalThis as unknown as View).forthright.ready);
    await page.waitForLoadState('networkidle');
    const found = await page.evaluate(() => (globalThis as unknown as View).violations);
    assert.deepEqual(found, []);
    assert.deepEqual(await ran(page), ['count']);
  });

  it('hands over to the library: what is given then runs, and tags are told', async () => {
    const page = await site.open('/');
    await page.evaluate(async () => {
      const {consent} = await (globalThis as unknown as View).forthright.ready;
      await consent.ready;
    });
    await page.waitForLoadState('networkidle');
    await page.evaluate(async () => {
      const {consent} = await (globalThis as unknown as View).forthright.ready;
      consent.save({count: 'granted', ads: 'denied', sale: 'denied'});
    });
    await page.waitForFunction(() => (globalThis as unknown as View).ran.length > 0);
    assert.deepEqual(await ran(page), ['count']);
    const said = (await layer(page)).filter(([command]) => command === 'consent');
    assert.deepEqual(said, [DEFAULT, UPDATE]);
  });

  it('takes an act that nobody has carried out, and a newer answer elsewhere, as nothing granted', async () => {
    for (const [key, text] of [
      ['forthright.early.shop.x', '{}'],
      ['forthright.shop', '1|shop|1|zz|x|1|||||1|.'],
    ] as const) {
      const context = await decided();
      const first = await alone(context);
      await first.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text]);
      const page = await site.open('/', context);
      assert.deepEqual(await ran(page), [], key);
    }
  });

  it('keeps its hands off an answer of another format, and off that about another bundle', async () => {
    const context = await site.visitor();
    await context.addCookies([{name: 'forthright', value: '2|shop|later', url: `${site.origin}/`}]);
    const page = await alone(context);
    assert.deepEqual(await ran(page), []);
    assert.equal((await context.cookies())[0]?.value, '2|shop|later');
    site.sheets.set('/other', {tag: 'data-bundle="/other.json"', head: RAN, body: GATED});
    const other = await alone(await decided(), '/other');
    assert.deepEqual(await ran(other), []);
  });

  it('tells tags of no advertising against Global Privacy Control, whatever was allowed', async () => {
    const context = await site.visitor();
    const page = await site.open('/', context);
    await page.evaluate(async () => {
      const {consent} = await (globalThis as unknown as View).forthright.ready;
      await consent.ready;
      consent.save({count: 'granted', ads: 'granted', sale: 'granted'});
    });
    await context.addInitScript(
      `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true})`,
    );
    const again = await alone(context);
    const saw = await again.evaluate(() => (globalThis as unknown as View).tagSaw);
    assert.deepEqual(JSON.parse(saw), [DEFAULT, UPDATE]);
  });

  it('waits for the end of a script that has come in part', async () => {
    const script = `<script type="text/plain" data-choice="count">ran.push('whole');`;
    site.sheets.set('/slow', {
      head: RAN,
      body: [`<p>One</p>${script}`, `ran.push('to the end')</script>`],
    });
    const page = await alone(await decided(), '/slow');
    assert.deepEqual(await ran(page), ['whole', 'to the end']);
  });

  it('runs twice on a page without doing anything twice', async () => {
    const again = '<script src="/forthright/head.js" data-bundle="/privacy.json"></script>';
    site.sheets.set('/twice', {head: again + RAN, body: GATED});
    const page = await alone(await decided(), '/twice');
    assert.deepEqual(await ran(page), ['count']);
    assert.equal((await layer(page)).length, 2);
  });

  it('says so when it is loaded with async, and works all the same', async () => {
    const context = await decided();
    site.sheets.set('/async', {tag: 'async data-bundle="/privacy.json"', head: RAN, body: GATED});
    await context.route('**/forthright/forthright.js', (route) => route.abort());
    const page = await context.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    await page.goto(`${site.origin}/async`);
    await page.waitForFunction(() => (globalThis as unknown as View).ran.length > 0);
    assert.deepEqual(await ran(page), ['count']);
    assert.match(warnings.join(), /head\.js must not be async/);
  });

  for (const name of ['head.js', 'head.4f3a.js']) {
    it(`meets a library that was there before it on a page with nothing but a banner: ${name}`, async () => {
      site.sheets.set('/banner', {
        name,
        tag: 'async data-bundle="/privacy.json" data-signals="google data-layer"',
        head: `<link rel="policy-bundle" href="/privacy.json">`,
        body: '<consent-banner></consent-banner>',
      });
      const context = await site.visitor();
      const page = await context.newPage();
      const come = await holdHead(context);
      await page.goto(`${site.origin}/banner`, {waitUntil: 'commit'});
      await page.getByRole('button', {name: 'Accept'}).waitFor();
      come();
      await page.waitForFunction(() => !!(globalThis as Partial<View>).forthright);
      const isSaved = await page.evaluate(async () => {
        const {consent} = await (globalThis as unknown as View).forthright.ready;
        return 'save' in consent;
      });
      assert.ok(isSaved);
      await page.getByRole('button', {name: 'Accept'}).click();
      await page.waitForFunction(() => {
        const layer = (globalThis as unknown as View).dataLayer as Record<string, unknown>[];
        const updates = layer.filter((each) => each['1'] === 'update').map((each) => each['2']);
        const isTold = layer.some((each) => each['event'] === 'forthright_consent');
        return isTold && JSON.stringify(updates.at(-1)).includes('"analytics_storage":"granted"');
      });
    });
  }

  it('meets a library that was there before it, and takes nothing back from it', async () => {
    site.sheets.set('/late', {
      tag: 'async data-bundle="/privacy.json"',
      head: `<link rel="policy-bundle" href="/privacy.json">${RAN}`,
      body: `<policy-bundle src="/privacy.json" region="US-CA"><consent-banner></consent-banner></policy-bundle>${GATED}`,
    });
    const context = await site.visitor();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    const come = await holdHead(context);
    await page.goto(`${site.origin}/late`, {waitUntil: 'commit'});
    // Nothing has to be asked in California: the library has released what waits.
    await page.waitForFunction(() => (globalThis as unknown as View).ran.length === 2);
    come();
    await page.waitForFunction(() => !!(globalThis as Partial<View>).forthright);
    const ready = await page.evaluate(async () => {
      const {consent} = await (globalThis as unknown as View).forthright.ready;
      await consent.ready;
      return 'save' in consent;
    });
    assert.ok(ready);
    await page.evaluate(() => {
      const script = document.createElement('script');
      Object.assign(script, {type: 'text/plain', nonce: document.querySelector('script')!.nonce});
      script.dataset['choice'] = 'count';
      script.append("ran.push('late')");
      document.body.append(script);
    });
    await page.waitForFunction(() => (globalThis as unknown as View).ran.includes('late'));
    await page.waitForFunction(() => {
      const {dataLayer} = globalThis as unknown as View;
      return dataLayer.some((each) => (each as unknown[])[1] === 'update');
    });
    assert.deepEqual(errors, []);
  });

  for (const [what, tag, own] of [
    ['an address that is none', 'data-bundle="http://["', ''],
    [
      'a signal of Global Privacy Control that throws',
      'data-bundle="/privacy.json"',
      `Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {
        configurable: true,
        get() { throw new Error('hostile'); },
      })`,
    ],
  ] as const) {
    it(`tells tags that nothing is allowed, and throws nothing, with ${what}`, async () => {
      site.sheets.set('/hostile', {tag, head: RAN, body: GATED});
      const context = await decided();
      await context.addInitScript(own);
      await context.route('**/forthright/forthright.js', (route) => route.abort());
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', ({message}) => errors.push(message));
      await page.goto(`${site.origin}/hostile`);
      const saw = await page.evaluate(() => (globalThis as unknown as View).tagSaw);
      assert.deepEqual(JSON.parse(saw), [DEFAULT]);
      assert.deepEqual(await ran(page), []);
      assert.ok(await page.evaluate(() => 'ready' in (globalThis as unknown as View).forthright));
      assert.deepEqual(errors, []);
    });
  }

  it('leaves it to the library where the bundle breaks off while it comes', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, {'content-length': 1000, 'access-control-allow-origin': '*'});
      response.write('{"format": 1,');
      setTimeout(() => response.destroy(), 50);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const {port} = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/privacy.json`;
    site.sheets.set('/broken', {
      tag: `data-bundle="${address}"`,
      body: `<consent-banner src="${address}"></consent-banner>
<script>
  window.told = [];
  addEventListener('policy-problem', ({problem}) => told.push(problem));
</script>`,
    });
    const page = await (await site.visitor()).newPage();
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    await page.goto(`${site.origin}/broken`);
    await page.waitForFunction(() => (globalThis as unknown as {told: string[]}).told.length > 0);
    assert.deepEqual(errors, []);
    server.close();
  });

  it('throws nothing and releases nothing where storage is blocked, in a sandboxed frame', async () => {
    site.sheets.set('/framing', {
      body: '<iframe sandbox="allow-scripts" src="/framed" title="Framed"></iframe>',
    });
    site.sheets.set('/framed', {head: RAN, body: GATED});
    const context = await decided();
    await context.route('**/forthright/forthright.js', (route) => route.abort());
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    await page.goto(`${site.origin}/framing`);
    const frame = page.frames()[1]!;
    const found = await frame.evaluate(() => {
      const {ran: names, tagSaw} = globalThis as unknown as View;
      return {names, saw: JSON.parse(tagSaw) as unknown};
    });
    assert.deepEqual(found, {names: [], saw: [DEFAULT]});
    assert.deepEqual(errors, []);
  });

  it('tells WordPress and the queue of a tag manager what changed, once, and nothing about whom', async () => {
    site.sheets.set('/tell', {
      tag: 'data-bundle="/privacy.json" data-signals="wordpress data-layer"',
      head: '<script>window.told = []; window.wp_set_consent = (...said) => told.push(said.join(" "))</script>',
    });
    const page = await site.open('/tell');
    await page.waitForFunction(() => (globalThis as unknown as {told: string[]}).told.length > 4);
    const found = await page.evaluate(async () => {
      const view = globalThis as unknown as View & {told: string[]; wp_consent_type: string};
      const before = view.told.splice(0);
      const {consent} = await view.forthright.ready;
      const {recordId} = consent.save({count: 'granted', ads: 'denied', sale: 'denied'}) as {
        recordId: string;
      };
      const [event] = view.dataLayer.slice(-1);
      return {type: view.wp_consent_type, before, after: view.told, event, recordId};
    });
    assert.equal(found.type, 'optin');
    assert.deepEqual(found.before, [
      'functional allow',
      'preferences deny',
      'statistics deny',
      'statistics-anonymous deny',
      'marketing deny',
    ]);
    assert.deepEqual(found.after, ['statistics allow', 'statistics-anonymous allow']);
    assert.deepEqual(found.event, {
      event: 'forthright_consent',
      consent: {
        signals: {...DENIED, analytics_storage: 'granted'},
        opted_out: ['sale', 'sharing'],
        gpc: false,
        answered: true,
        changed: ['count', 'ads', 'sale'],
        source: 'api',
      },
    });
    assert.ok(!JSON.stringify(found.event).includes(found.recordId));
  });

  it('holds __gpp where it is asked to, and hands it over', async () => {
    site.sheets.set('/gpp', {
      tag: 'data-bundle="/privacy.json" data-signals="gpp"',
      head: `${RAN}<script>__gpp('ping', (data) => { window.first = data.cmpStatus; });
        __gpp('addEventListener', (event) => { (window.events ??= []).push(event.eventName); });</script>`,
      body: '<policy-bundle region="US-CA"></policy-bundle>',
    });
    const page = await site.open('/gpp');
    await page.waitForFunction(() =>
      ((globalThis as {events?: string[]}).events ?? []).includes('signalStatus'),
    );
    const {first, events, frames, own} = await page.evaluate(() => {
      const view = globalThis as unknown as {
        first: string;
        events: string[];
        dataLayer?: unknown;
        __gpp(command: string, callback: (data: unknown) => void, parameter?: string): void;
      };
      let sale: unknown;
      view.__gpp('getField', (data) => (sale = data), 'usca.SaleOptOut');
      return {
        first: view.first,
        events: view.events,
        frames: '__gppLocator' in window.frames,
        own: [sale, view.dataLayer],
      };
    });
    assert.equal(first, 'stub');
    assert.equal(frames, true);
    // Whether the banner has been there by then depends on how fast the page is.
    const told = events.filter((name) => name !== 'cmpDisplayStatus');
    assert.deepEqual(told, ['listenerRegistered', 'cmpStatus', 'sectionChange', 'signalStatus']);
    assert.deepEqual(own, [2, undefined]);
  });
});
