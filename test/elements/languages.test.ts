import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/define/data-use-note.js';
import type {Choice, PolicyBundle} from '../../src/bundle/types.js';
import {
  alertOf,
  buttonIn,
  bundleWith,
  choicesOf,
  controlIn,
  inside,
  isAccessible,
  statusOf,
  switchIn,
  textOf,
} from '../support/controls.js';

const ads: Choice = {id: 'ads', kind: 'consent', label: 'Advertising'};
const news: Choice = {
  id: 'news',
  kind: 'subscription',
  label: 'Newsletter',
  mechanisms: [{act: 'grant', by: 'email', target: 'news@example.org'}],
};

const own: Partial<PolicyBundle> = {
  storage: [
    {
      id: 'log',
      type: 'log',
      party: 'first',
      purposes: ['security'],
      maxAgeSeconds: 259_200,
      when: 'choice:ads',
    },
  ],
  practices: [
    {
      id: 'p',
      at: 'logs',
      says: ['We log addresses.'],
      does: 'share',
      how: 'may',
      retention: {duration: 'P3D', afterwards: 'deleted'},
      lawfulBasis: 'legitimate-interests',
    },
  ],
};

/** Puts the elements into a page part of that language, and waits for its words. */
async function shownIn(lang: string, bundle: PolicyBundle): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`
    <div lang=${lang}>
      <opt-out-controls .bundle=${bundle}></opt-out-controls>
      <cookie-disclosure .bundle=${bundle}></cookie-disclosure>
      ${
        bundle.practices?.length
          ? html`<data-use-note .bundle=${bundle} practices="p"></data-use-note>`
          : ''
      }
    </div>
  `);
  await waitUntil(() =>
    [...place.children].every((each) => each.shadowRoot?.querySelector('[dir]')),
  );
  await waitUntil(() => inside(inside(place.children[0]!, 'choice-control')!, '#state'));
  return place;
}

const element = (place: Element, tag: string) => place.querySelector(tag)!;
const langOf = (place: Element, tag: string) => inside(element(place, tag), '[dir]')!.lang;
const textIn = (place: Element, tag: string) => textOf(element(place, tag));

describe('our own words', () => {
  it('are German on a German page', async () => {
    const place = await shownIn('de', bundleWith([ads, news], own));
    expect(textIn(place, 'opt-out-controls')).to.contain('Ihre Wahlmöglichkeiten');
    const control = controlIn(element(place, 'opt-out-controls'), 'ads');
    expect(statusOf(control)).to.match(/^Nicht erlaubt\./);
    switchIn(control).click();
    await waitUntil(() => /^Seit dem .* erlaubt\.$/.test(statusOf(control)));
    const disclosure = textIn(place, 'cookie-disclosure');
    expect(disclosure).to.contain('3 Tage').and.contain('Nur unter dieser Bedingung');
    const note = textIn(place, 'data-use-note');
    expect(note).to.contain('Gibt möglicherweise Daten weiter');
    expect(note)
      .to.contain('3 Tage lang, danach gelöscht')
      .and.contain('ein berechtigtes Interesse');
    for (const each of place.children) await isAccessible(each);
  });

  it('are Arabic on an Arabic page, from right to left, with the words of others isolated', async () => {
    const place = await shownIn('ar', bundleWith([ads, news], own));
    expect(textIn(place, 'opt-out-controls')).to.contain('خياراتك');
    const control = controlIn(element(place, 'opt-out-controls'), 'ads');
    switchIn(control).click();
    await waitUntil(() => statusOf(control).startsWith('مسموح به منذ'));
    expect(getComputedStyle(switchIn(control)).direction).to.equal('rtl');
    const track = inside(control, '.track')!.getBoundingClientRect();
    await waitUntil(() => {
      const thumb = inside(control, '.thumb')!.getBoundingClientRect();
      return thumb.left - track.left < track.right - thumb.right;
    }, 'what is allowed stands at the end of the track');
    expect(textIn(place, 'cookie-disclosure'))
      .to.match(/3.?أيام/u)
      .and.contain('Advertising');
    // Firefox leaves the marks that isolate it out of what it says is seen.
    const {shadowRoot: disclosure} = element(place, 'cookie-disclosure');
    expect(disclosure!.textContent).to.contain('\u2068Advertising\u2069');
    expect(textIn(place, 'data-use-note')).to.contain('مصلحة مشروعة');
    for (const each of place.children) {
      expect(getComputedStyle(each.shadowRoot!.querySelector('[dir]')!).direction).to.equal('rtl');
      await isAccessible(each);
    }
  });

  it('say what became of an act in the language of the page', async () => {
    const place = await shownIn('de', bundleWith([news]));
    const control = controlIn(element(place, 'opt-out-controls'));
    buttonIn(control, 'Abonnieren').click();
    await waitUntil(() => alertOf(control).includes('kann das nicht weitergeben'));
    expect(alertOf(control)).to.contain('per E-Mail an news@example.org');
  });

  it('keep what the bundle says in the language of the policy', async () => {
    const place = await shownIn('ar', bundleWith([ads]));
    const control = controlIn(element(place, 'opt-out-controls'), 'ads');
    const label = inside(control, '#label bdi')!;
    expect([label.textContent, label.lang]).to.deep.equal(['Advertising', 'en']);
  });

  it('follow the language of any ancestor while the page is there', async () => {
    const place = await shownIn('en', bundleWith([ads], own));
    const control = controlIn(element(place, 'opt-out-controls'));
    expect(statusOf(control)).to.match(/^Not allowed\./);
    switchIn(control).focus();
    place.lang = 'de';
    await waitUntil(() => statusOf(control).startsWith('Nicht erlaubt.'));
    await waitUntil(() => langOf(place, 'cookie-disclosure') === 'de');
    expect(control.shadowRoot?.activeElement, 'the focus stays').to.equal(switchIn(control));
    place.lang = 'ar-EG';
    await waitUntil(() => textIn(place, 'cookie-disclosure').includes('٣ أيام'));
    place.removeAttribute('lang');
    await waitUntil(() => langOf(place, 'opt-out-controls') === 'en');
  });

  it('follow the element itself, and a policy-bundle around it, across shadow roots', async () => {
    const bundle = bundleWith([ads]);
    const outer = await fixture<HTMLElement>(html`<div lang="ar"></div>`);
    const root = outer.attachShadow({mode: 'open'});
    const around = document.createElement('policy-bundle');
    Object.assign(around, {bundle});
    const controls = document.createElement('opt-out-controls');
    around.append(controls);
    root.append(around);
    const lang = () => inside(controls, '[dir]')?.lang;
    await waitUntil(() => lang() === 'ar');
    around.lang = 'de';
    await waitUntil(() => lang() === 'de');
    controls.lang = 'en';
    await waitUntil(() => lang() === 'en');
    controls.removeAttribute('lang');
    around.lang = '';
    await waitUntil(() => lang() === 'ar');
    const german = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    german.append(around);
    await waitUntil(() => lang() === 'de', 'an element that moves speaks where it comes to');
  });

  it('differ from part to part of one page', async () => {
    const bundle = bundleWith([ads]);
    const [german, arabic] = [await shownIn('de', bundle), await shownIn('ar', bundle)];
    expect(langOf(german, 'opt-out-controls')).to.equal('de');
    expect(langOf(arabic, 'opt-out-controls')).to.equal('ar');
  });

  it('are English where the language is none of ours, or none at all', async () => {
    const bundle = bundleWith([ads]);
    for (const lang of ['fr', 'x-klingon', '', 'de'.repeat(5000), '<b>', '__proto__']) {
      const place = await shownIn(lang, bundle);
      expect(langOf(place, 'opt-out-controls'), lang.slice(0, 20)).to.equal('en');
      expect(inside(element(place, 'opt-out-controls'), '[dir]')!.dir).to.equal('ltr');
    }
  });

  it('say that a bundle cannot be read', async () => {
    const broken = await fixture<HTMLElement>(
      html`<opt-out-controls lang="ar" .bundle=${{format: 9}}></opt-out-controls>`,
    );
    await waitUntil(() => inside(broken, '[part=problem]'));
    expect(textOf(broken)).to.contain('تعذّرت قراءة هذه السياسة.');
    expect(inside(broken, '[part=problem]')!.dir).to.equal('rtl');
    expect(inside(broken, 'li')!.lang, 'what the checker says is English').to.equal('en');
  });

  it('come in the same choices as drawn before', async () => {
    const controls = await choicesOf(bundleWith([ads]), {lang: 'de-CH'});
    await waitUntil(() => textOf(controls).includes('Ihre Wahlmöglichkeiten'));
  });
});
