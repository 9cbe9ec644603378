import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define.js';
import type {ElementDeclaration, Manifest} from '../../scripts/manifest/types.js';
import {forthright} from '../../src/api.js';
import type {Choice, PolicyBundle} from '../../src/bundle/types.js';
import {forgetEverything, smallBundle} from '../support/bundles.js';

const manifest = (await (await fetch('/custom-elements.json')).json()) as Manifest;
const elements = manifest.modules
  .flatMap(({declarations}) => declarations)
  .filter((each): each is ElementDeclaration => !!each.tagName);

const says = ['as the policy says'];
/** A choice of each kind, and with each thing that a control can show. */
const choices: Choice[] = [
  {
    id: 'count-visits',
    kind: 'consent',
    label: 'Count my visits',
    purposes: ['counting'],
    says,
    at: 'visits',
    stated: 'inferred',
  },
  {id: 'ads', kind: 'opt-out', label: 'Sale', optOutOf: ['sale'], startsAs: 'granted'},
  {
    id: 'format',
    kind: 'preference',
    label: 'Format',
    options: [
      {id: 'plain', label: 'Plain'},
      {id: 'rich', label: 'Rich'},
    ],
  },
  {
    id: 'news',
    kind: 'subscription',
    label: 'News',
    asks: [{data: 'address', label: 'Email'}],
    mechanisms: [{act: 'grant', by: 'email', target: 'desk@small.example'}],
  },
];

const regime = {id: 'law', model: 'opt-out' as const, honours: ['gpc' as const]};

/** A bundle from which every part of every element can be drawn. */
const whole = (own: Partial<PolicyBundle> = {}): PolicyBundle =>
  smallBundle({
    id: 'manifest',
    choices,
    dataCategories: [{id: 'address', name: 'Address'}],
    contacts: [{id: 'desk', by: 'email', value: 'desk@small.example'}],
    storage: ['count-visits', 'format', 'news'].map((choice) => ({
      id: `of-${choice}`,
      identifier: choice,
      type: 'cookie',
      party: 'first',
      purposes: ['counting'],
      when: `choice:${choice}`,
      at: 'visits',
    })),
    regimes: [{...regime, regions: ['*']}],
    notStated: [{topic: 'optOut', of: 'logging'}],
    practices: [
      {
        id: 'logging',
        at: 'logs',
        does: 'collect',
        how: 'does',
        says: ['A log of visits is written.'],
        purposes: ['security'],
        exceptions: [{id: 'court', says: 'a court orders it'}],
        tensions: [{says: 'It contradicts itself.'}],
      },
    ],
    ...own,
  });

/** So many that they can be searched. */
const recipients = Array.from({length: 25}, (_, at) => ({
  id: `r${at}`,
  name: `Recipient ${at}`,
  purposes: ['counting'],
}));

/** A recipient whose policy is known, and a choice that the signal of the browser objects to. */
const withPolicy = {
  id: 'tally',
  name: 'Tally',
  purposes: ['counting'],
  privacyUrl: 'https://tally.example',
};
const visits: Choice = {...choices[0]!, kind: 'opt-out', optOutOf: ['sale']};

/** A version of the bundle, with a section that no other version has. */
function dated(version: string): PolicyBundle {
  const bundle = whole({id: 'manifest-dated'});
  const section = {id: `only-${version}`, heading: [`Only in ${version}`]};
  const {policy} = bundle;
  const changes = [{version, materiality: 'notice' as const, says}];
  return {
    ...bundle,
    policy: {...policy, version, changes, sections: [...policy.sections, section]},
  };
}

const broken = {...whole({id: 'broken'}), rights: 'none'};
const nothing = {format: 1};
const silent = smallBundle({id: 'silent', storage: [], notStated: ['cookies', 'optOut']});

/** Every state in which an element has parts that it has in no other. */
const drawn: Record<string, TemplateResult[]> = {
  'privacy-policy': [
    html`<privacy-policy .bundle=${whole()}></privacy-policy>`,
    html`<privacy-policy .bundle=${broken}></privacy-policy>`,
  ],
  'cookie-disclosure': [whole(), broken, silent, nothing].map(
    (bundle) =>
      html`<cookie-disclosure .bundle=${bundle} policy-url="/policy"></cookie-disclosure>`,
  ),
  'opt-out-controls': [whole(), broken, silent, nothing].map(
    (bundle) => html`<opt-out-controls .bundle=${bundle} policy-url="/policy"></opt-out-controls>`,
  ),
  'data-use-note': [whole(), nothing].map(
    (bundle) =>
      html`<data-use-note
        .bundle=${bundle}
        practices="logging"
        policy-url="/policy"
      ></data-use-note>`,
  ),
  'consent-banner': [
    html`<consent-banner
      .bundle=${whole({id: 'manifest-asks', regimes: []})}
      policy-url="/policy"
    ></consent-banner>`,
  ],
  'consent-preferences': [
    html`<consent-preferences
      .bundle=${whole({recipients})}
      policy-url="/policy"
      inline
    ></consent-preferences>`,
  ],
  'consent-gate': [
    html`<consent-gate
      .bundle=${whole({id: 'manifest-gate', recipients: [withPolicy], choices: [visits]})}
      recipient="tally"
      policy-url="/policy"
    ></consent-gate>`,
  ],
  'consent-history': [whole(), nothing].map(
    (bundle) => html`<consent-history .bundle=${bundle}></consent-history>`,
  ),
  'policy-changes': [dated('1'), nothing].map(
    (bundle) => html`<policy-changes .bundle=${bundle}></policy-changes>`,
  ),
  'privacy-choices': [
    html`<policy-bundle
      region="US-CA"
      .bundle=${whole({id: 'manifest-us', regimes: [{...regime, regions: ['US']}]})}
    >
      <privacy-choices></privacy-choices>
    </policy-bundle>`,
  ],
  'policy-bundle': [html`<policy-bundle .bundle=${whole()}></policy-bundle>`],
};

/** Takes back what was allowed, so that what is stored for it is deleted. */
async function takeBack(): Promise<void> {
  const {consent} = forthright.for('manifest');
  await consent.ready;
  consent.set('count-visits', 'granted');
  consent.set('count-visits', 'denied');
}

/** What somebody has to do before an element shows all of its parts. */
const acts: Record<string, () => Promise<void>> = {
  'opt-out-controls': takeBack,
  'consent-preferences': takeBack,
  'consent-history': async () => {
    const {consent} = forthright.for('manifest');
    await consent.ready;
    consent.set('count-visits', 'denied');
  },
  'policy-changes': async () => {
    const changes = document.querySelector('policy-changes')!;
    const wish = () =>
      changes.shadowRoot?.querySelector<HTMLElement>('[part=watch] :is(input, button)');
    await waitUntil(wish);
    wish()!.click();
    changes.bundle = dated('2');
  },
};

/** The parts that a page can style: those of an element's own root, and those passed on into it. */
function partsOf(element: Element): string[] {
  const parts: string[] = [];
  for (const each of element.shadowRoot?.querySelectorAll('*') ?? []) {
    parts.push(...each.part);
    const passed = (each.getAttribute('exportparts') ?? '').split(',').map((name) => name.trim());
    if (each.shadowRoot) parts.push(...partsOf(each).filter((name) => passed.includes(name)));
  }
  return parts;
}

const documented = ({cssParts = []}: ElementDeclaration) => cssParts.map(({name}) => name).sort();

describe('custom-elements.json', () => {
  beforeEach(forgetEverything);
  before(() => {
    Object.defineProperty(navigator, 'globalPrivacyControl', {value: true, configurable: true});
  });
  after(() => {
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
  });

  it('is about every element that this test draws, and no other', () => {
    expect(Object.keys(drawn).sort()).to.deep.equal(elements.map(({tagName}) => tagName));
  });

  for (const element of elements) {
    const {tagName, name, attributes = [], members = []} = element;

    it(`has the attributes that <${tagName}> observes`, () => {
      const {observedAttributes} = customElements.get(tagName) as unknown as {
        observedAttributes: string[];
      };
      const listed = attributes.map((attribute) => attribute.name);
      expect(listed.sort()).to.deep.equal([...observedAttributes].sort());
    });

    it(`has properties that a ${name} has, with the defaults that it starts with`, () => {
      const made = document.createElement(tagName) as HTMLElement & Record<string, unknown>;
      for (const member of members) {
        expect(member.name in made, member.name).to.be.true;
        if (member.default !== undefined) {
          expect(String(made[member.name]), member.name).to.equal(member.default);
        }
      }
    });

    it(`has the parts that <${tagName}> draws, and no other`, async () => {
      const shown = await fixture(html`<div>${drawn[tagName]}</div>`);
      await acts[tagName]?.();
      const found = () =>
        [
          ...new Set(
            [...shown.children]
              .flatMap((each) => [each, ...each.querySelectorAll(tagName)])
              .flatMap(partsOf),
          ),
        ].sort();
      const isThere = () => documented(element).every((part) => found().includes(part));
      // What is missing is said better by the comparison below.
      await waitUntil(isThere, '', {timeout: 4000}).catch(() => undefined);
      expect(found()).to.deep.equal(documented(element));
    });
  }
});
