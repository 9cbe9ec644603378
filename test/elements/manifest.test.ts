import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define.js';
import type {ElementDeclaration, Manifest} from '../../scripts/manifest/types.js';
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
    regimes: [{id: 'all', regions: ['*'], model: 'opt-out', honours: ['gpc']}],
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
  'policy-bundle': [html`<policy-bundle .bundle=${whole()}></policy-bundle>`],
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
      const found = () => [...new Set([...shown.children].flatMap(partsOf))].sort();
      const isThere = () => documented(element).every((part) => found().includes(part));
      // What is missing is said better by the comparison below.
      await waitUntil(isThere, '', {timeout: 4000}).catch(() => undefined);
      expect(found()).to.deep.equal(documented(element));
    });
  }
});
