import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/define/privacy-policy.js';
import type {PolicyBundle} from '../../src/bundle/types.js';
import type {PrivacyPolicy} from '../../src/elements/privacy-policy/privacy-policy.js';
import {isAccessible} from '../support/controls.js';
import {all, factOf, find, named, ownBundle, rootOf, wordsOf} from '../support/policy.js';

const bundleOf = (): PolicyBundle => {
  const bundle = ownBundle({
    practices: [
      {
        id: 'p',
        at: 'logs',
        says: ['We log addresses.'],
        does: 'collect',
        how: 'never',
        exceptions: [{id: 'e', says: ['Attacks.'], at: 'logs'}],
      },
    ],
    notStated: ['legalName', 'contact'],
  });
  bundle.policy.revisedOn = '2024-11-05';
  bundle.policy.sections[0]!.audience = ['members'];
  bundle.audiences = [{id: 'members', name: 'Members'}];
  return bundle;
};

async function shownIn(lang: string, bundle = bundleOf()): Promise<PrivacyPolicy> {
  const policy: PrivacyPolicy = await fixture(
    html`<privacy-policy lang=${lang} .bundle=${bundle}></privacy-policy>`,
  );
  await policy.complete;
  return policy;
}

const article = (policy: Element) => find(policy, 'article');

describe('<privacy-policy> in the language of the page', () => {
  it('speaks German around an English policy', async () => {
    const policy = await shownIn('de-AT');
    expect([article(policy).lang, article(policy).dir]).to.deep.equal(['de', 'ltr']);
    expect(factOf(find(policy, 'header'), 'Überarbeitet')).to.equal('5. November 2024');
    expect(factOf(find(policy, 'header'), 'Firmenname')).to.contain('nicht beschrieben');
    expect(find(policy, 'nav').getAttribute('aria-label')).to.equal('Inhalt: Privacy policy');
    named(policy, 'button', 'Alle Abschnitte schließen').click();
    await waitUntil(() => /sind geschlossen/.test(wordsOf(find(policy, '[role=status]'))));
    expect(find(policy, '[part=body]').lang).to.equal('en');
    expect(wordsOf(find(policy, '[part=closing]'))).to.contain('An wen man sich wendet');
    expect(wordsOf(find(policy, '[part=glance]'))).to.contain('Erhebt niemals Daten');
    await isAccessible(policy);
  });

  it('speaks Arabic from right to left, and leaves the English text as it runs', async () => {
    const policy = await shownIn('ar');
    expect(getComputedStyle(article(policy)).direction).to.equal('rtl');
    const section = find(policy, '.s');
    expect(getComputedStyle(section).direction).to.equal('ltr');
    const note = find(policy, '.s [role=note]');
    expect([note.lang, getComputedStyle(note).direction]).to.deep.equal(['ar', 'rtl']);
    expect(wordsOf(note)).to.contain('تعهّد').and.contain('استثناء واحد');
    expect(find(policy, 'nav li bdi').lang, 'headings are of the policy').to.equal('en');
    expect(factOf(find(policy, 'header'), 'تاريخ المراجعة')).to.equal('5 نوفمبر 2024');
    const [link] = all(policy, '.l');
    expect(link!.getAttribute('aria-label')).to.match(/^رابط القسم/);
    await isAccessible(policy);
  });

  it('hands its language to the disclosure and the choices inside the text', async () => {
    const policy = await shownIn('de');
    const embedded = find(policy, 'cookie-disclosure');
    await waitUntil(
      () => embedded.shadowRoot?.querySelector('[dir]')?.getAttribute('lang') === 'de',
    );
    expect(embedded.shadowRoot!.textContent).to.contain('Rechtsgrundlage');
  });

  it('is drawn anew when the language changes, and shows where the address leads again', async () => {
    const policy = await shownIn('en');
    expect(find(policy, 'nav').getAttribute('aria-label')).to.equal('Contents: Privacy policy');
    policy.lang = 'ar';
    await waitUntil(() => article(policy).lang === 'ar');
    await policy.complete;
    expect(find(policy, 'nav').getAttribute('aria-label')).to.equal('المحتويات: Privacy policy');
    expect(all(policy, 'article')).to.have.length(1);
    policy.lang = 'xx';
    await waitUntil(() => article(policy).lang === 'en');
    expect(article(policy).dir).to.equal('ltr');
  });

  it('says in the language of the page that nothing can be read', async () => {
    const policy: PrivacyPolicy = await fixture(
      html`<privacy-policy lang="de" .bundle=${{format: 2}}>as text</privacy-policy>`,
    );
    await waitUntil(() => rootOf(policy).querySelector('[part=problem]'));
    expect(wordsOf(find(policy, '[part=problem]'))).to.contain('konnte nicht gelesen werden');
    expect(rootOf(policy).querySelector('slot:not([name])')).to.exist;
  });
});
