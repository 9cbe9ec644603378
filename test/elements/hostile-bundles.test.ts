import {expect, waitUntil} from '@open-wc/testing';

import '../../src/define.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';
import {deep, MARKUP, withText, wrongTypes} from '../support/hostile.js';

const TAGS = ['privacy-policy', 'cookie-disclosure', 'opt-out-controls', 'data-use-note'] as const;

/** Every element of a hostile bundle on a page, with what they tell and what escapes them. */
class Stage {
  readonly problems: PolicyProblemEvent[] = [];
  readonly errors: string[] = [];
  readonly elements = TAGS.map((tag) => document.createElement(tag));
  readonly complete = (this.elements[0] as PrivacyPolicy).complete;
  readonly #heard = (event: PolicyProblemEvent) => this.problems.push(event);
  readonly #escaped = (event: ErrorEvent | PromiseRejectionEvent) =>
    this.errors.push(String('reason' in event ? event.reason : event.message));

  constructor(bundle: unknown) {
    document.addEventListener('policy-problem', this.#heard);
    addEventListener('error', this.#escaped);
    addEventListener('unhandledrejection', this.#escaped);
    for (const element of this.elements) {
      element.bundle = bundle;
      element.setAttribute('practices', 'logging');
    }
    document.body.append(...this.elements);
  }

  get policy(): HTMLElement {
    return this.elements[0]!;
  }

  text(): string {
    return this.policy.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  }

  async settled(): Promise<void> {
    await waitUntil(() => this.text().trim(), 'the policy draws something', {timeout: 4000});
    // The text is drawn before all of the bundle has been looked at.
    await Promise.race([this.complete, new Promise((done) => setTimeout(done, 500))]);
    await new Promise((done) => setTimeout(done, 150));
    for (const element of this.elements) await element.updateComplete;
  }

  leave(): void {
    document.removeEventListener('policy-problem', this.#heard);
    removeEventListener('error', this.#escaped);
    removeEventListener('unhandledrejection', this.#escaped);
    for (const element of this.elements) element.remove();
  }
}

describe('a hostile bundle', () => {
  let stage: Stage;
  const show = async (bundle: unknown) => {
    stage = new Stage(bundle);
    await stage.settled();
  };
  const paths = () => stage.problems.map((problem) => problem.path);
  const names = (path: string) => waitUntil(() => paths().includes(path), `${path} is named`);

  beforeEach(forgetEverything);
  afterEach(() => {
    expect(stage.errors, 'nothing escapes to the page').to.deep.equal([]);
    expect((globalThis as {ran?: number}).ran, 'nothing runs').to.equal(undefined);
    stage.leave();
  });

  it('with markup in every string shows it as text', async () => {
    await show(withText(smallBundle({id: 'markup'}), MARKUP));
    expect(stage.text()).to.contain('onerror=');
    for (const element of stage.elements) {
      expect(element.shadowRoot?.querySelector('img, script, iframe'), element.localName).to.be
        .null;
    }
  });

  for (const url of [
    'javascript:ran=1',
    'data:text/html,x',
    ' JaVaScRiPt:ran=1',
    'java\tscript:ran=1',
  ]) {
    it(`with a link to ${JSON.stringify(url)} shows the words without a link, and names it`, async () => {
      const bundle = smallBundle({id: 'links'});
      bundle.policy.sections[0]!.content = [
        {type: 'paragraph', children: [{type: 'link', url, children: ['click here']}]},
      ];
      await show(bundle);
      expect(stage.text()).to.contain('click here');
      const links = [...(stage.policy.shadowRoot?.querySelectorAll('a') ?? [])];
      expect(links.some((link) => /script|data/i.test(link.protocol))).to.be.false;
      await names('policy.sections[0].content[0].children[0].url');
    });
  }

  it('with __proto__ and constructor as keys pollutes nothing, and names them', async () => {
    const json = JSON.stringify(smallBundle({id: 'proto'})).replace(
      '"provider":{',
      '"provider":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    await show(JSON.parse(json));
    expect(({} as {polluted?: number}).polluted).to.equal(undefined);
    expect(stage.text()).to.contain('Privacy policy');
    await names('provider.__proto__');
  });

  it('nested 10,000 deep is refused by its depth', async () => {
    await show({...smallBundle({id: 'deep'}), policy: deep(10_000)});
    expect(stage.problems.map((each) => each.problem).join()).to.match(
      /at most 32 .*within each other/,
    );
  });

  it('with 600,000 values is refused by their number', async () => {
    await show({...smallBundle({id: 'many'}), practices: Array.from({length: 600_000}, () => 1)});
    expect(stage.problems.map((each) => each.problem).join()).to.match(/500,?000/);
  });

  it('of 50 MB is refused by its size, before it is parsed', async () => {
    const policy = document.createElement('privacy-policy');
    stage = new Stage(smallBundle({id: 'size'}));
    const body = new Blob(['{"format": 1, "id": "', 'x'.repeat(50 * 2 ** 20), '"}']);
    policy.src = URL.createObjectURL(body);
    document.body.append(policy);
    await waitUntil(() => stage.problems.some((each) => /16/.test(each.problem)));
    policy.remove();
  });

  it('with duplicate ids draws both texts, and names the second', async () => {
    const bundle = smallBundle({id: 'twice'});
    bundle.policy.sections[1]!.id = 'logs';
    await show(bundle);
    expect(stage.text()).to.contain('The server writes a log.');
    expect(stage.text()).to.contain('We count visits if you allow it.');
    await names('policy.sections[1].id');
  });

  it('that refers to itself is refused without hanging', async () => {
    const bundle: Record<string, unknown> = {...smallBundle({id: 'circle'})};
    bundle['practices'] = [bundle];
    bundle['recipients'] = [bundle, bundle];
    await show(bundle);
    expect(stage.problems.length).to.be.greaterThan(0);
  });

  it('with characters that turn or hide text shows it, and names it', async () => {
    const bundle = smallBundle({id: 'bidi'});
    bundle.policy.sections[0]!.heading = ['What we \u202elog\u200b'];
    await show(bundle);
    expect(stage.text()).to.contain('What we \u202elog\u200b');
    expect(stage.text()).to.contain('Counting visits');
    await names('policy.sections[0].heading[0]');
  });

  it('of wrong types everywhere shows the readable rest, and names each', async () => {
    await show(wrongTypes(smallBundle({id: 'types'})));
    expect(stage.text()).to.contain('The server writes a log.');
    for (const path of ['provider.url', 'practices', 'choices[0].', 'regimes[0].model', 'terms']) {
      await waitUntil(() => paths().join(' ').includes(path));
    }
    expect(stage.problems.find((each) => each.path === 'choices[0].kind')?.problem).to.match(
      /expected .*"consent".*got "fax"/,
    );
  });

  it('that is no object at all is named as such', async () => {
    for (const bundle of [null, 7, 'text', [], () => 1]) {
      await show(bundle);
      expect(stage.problems.length, String(bundle)).to.be.greaterThan(0);
      stage.leave();
    }
  });
});
