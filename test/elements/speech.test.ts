import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';

import {WithPolicy} from '../../src/elements/shared/with-policy.js';
import type {PolicyProblemEvent} from '../../src/events/policy-problem-event.js';
import type {Written} from '../../src/locales/layer.js';
import {type PolicyWords, policyWords} from '../../src/locales/policy.js';
import {smallBundle} from '../support/bundles.js';
import {later} from '../support/later.js';

let german: () => Promise<Written<PolicyWords>>;

/** Has German words come or fail when a test says so, and tells when they have been asked for. */
function germanOnCall() {
  const words = later<Written<PolicyWords>>();
  let isAsked = false;
  german = () => {
    isAsked = true;
    return words.promise;
  };
  return {
    asked: () => waitUntil(() => isAsked, 'German words are asked for'),
    come: async () => words.fulfil(await policyWords.de()),
    fail: () => words.reject(new Error('gone')),
  };
}

/** An element whose German words come as the test has it. */
class SlowSpeaker extends WithPolicy(LitElement, {
  policy: {...policyWords, de: () => german()},
}) {
  protected override render(): unknown {
    const {reading, words} = this;
    return reading && words
      ? html`<p lang=${words.policy.language}>${words.policy.contents}</p>`
      : '';
  }
}
customElements.define('slow-speaker', SlowSpeaker);

const speaker = () =>
  fixture<SlowSpeaker>(html`<slow-speaker lang="de" .bundle=${smallBundle()}></slow-speaker>`);
const said = (element: Element) => element.shadowRoot?.querySelector('p');

describe('words that do not come', () => {
  const problems: PolicyProblemEvent[] = [];
  const hear = (event: PolicyProblemEvent) => problems.push(event);
  beforeEach(() => document.addEventListener('policy-problem', hear));
  afterEach(() => {
    document.removeEventListener('policy-problem', hear);
    problems.length = 0;
  });

  it('are waited for, so that nothing is English on a German page', async () => {
    const {asked, come} = germanOnCall();
    const element = await speaker();
    await asked();
    await new Promise((done) => setTimeout(done, 200));
    expect(said(element)).to.not.exist;
    void come();
    await waitUntil(() => said(element));
    expect(said(element)!.textContent).to.equal('Inhalt');
    expect(problems).to.be.empty;
  });

  it('give way to English when they cannot be loaded, and the page is told', async () => {
    german = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await speaker();
    await waitUntil(() => said(element));
    expect([said(element)!.lang, said(element)!.textContent]).to.deep.equal(['en', 'Contents']);
    const [{problem, severity}] = problems as [PolicyProblemEvent];
    expect(severity).to.equal('warning');
    expect(problem).to.contain('"de"').and.contain('Failed to fetch');
    expect(problems).to.have.length(1);
  });

  it('give way to English when they take too long, and do not replace it under the eyes of a reader', async () => {
    const {asked, come} = germanOnCall();
    const element = await speaker();
    await asked();
    await waitUntil(() => said(element), 'English in the end');
    expect(said(element)!.textContent).to.equal('Contents');
    expect(problems[0]?.problem).to.contain('too slow');
    void come();
    await new Promise((done) => setTimeout(done, 50));
    expect(said(element)!.textContent).to.equal('Contents');
  });

  it('are not what is shown when the language has changed meanwhile', async () => {
    const {asked, fail} = germanOnCall();
    const element = await speaker();
    await asked();
    element.lang = 'ar';
    await waitUntil(() => said(element)?.lang === 'ar');
    fail();
    await new Promise((done) => setTimeout(done, 50));
    expect(said(element)!.lang).to.equal('ar');
  });
});
