// @ts-check
import {readFile} from 'node:fs/promises';
import {sendJson} from './http.js';
import {isLanguage, manyBundle, shopBundle, WORDS} from './shop/bundle.js';

/** Where a visitor can be from, and the word for it. */
const REGIONS = /** @type {const} */ ({
  '': 'unknown',
  DE: 'germany',
  GB: 'kingdom',
  'US-CA': 'california',
  AQ: 'antarctica',
});

/** The language's own name, and how it is written. */
const LANGUAGES = {
  en: {name: 'English', dir: 'ltr'},
  de: {name: 'Deutsch', dir: 'ltr'},
  ar: {name: 'العربية', dir: 'rtl'},
};

const PAGES = ['index', 'account', 'policy', 'many'];

const ESCAPES = /** @type {Record<string, string>} */ ({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
});

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (each) => ESCAPES[each] ?? each);

/**
 * Writes values where a template names them: `{{name}}` as text, `{{{name}}}` as markup.
 * @param {string} template
 * @param {Record<string, string>} values
 */
const fill = (template, values) =>
  template.replace(/\{\{(\{?)(\w+)\}\}\}?/g, (_, raw, name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the shop has no word for ${name}`);
    return raw ? value : escape(value);
  });

/** @param {Record<string, string>} names by value @param {string} picked */
const options = (names, picked) =>
  Object.entries(names)
    .map(
      ([value, name]) =>
        `<option value="${escape(value)}"${value === picked ? ' selected' : ''}>${escape(name)}</option>`,
    )
    .join('');

/**
 * What an address asks for, and what the request says: a shop would know region and language from the
 * visitor's account or address, and the signal from the header.
 * @param {import('../server.js').Visit} visit
 */
function asked({request, url}) {
  const get = (/** @type {string} */ name) => url.searchParams.get(name) ?? '';
  const language = get('lang');
  const region = get('region');
  return {
    language: isLanguage(language) ? language : /** @type {const} */ ('en'),
    region: /** @type {keyof typeof REGIONS} */ (Object.hasOwn(REGIONS, region) ? region : ''),
    gpc: get('gpc') === '1' || request.headers['sec-gpc'] === '1',
    edition: /** @type {'now' | '2025'} */ (get('as-of') === '2025' ? '2025' : 'now'),
  };
}

/** @param {string} name */
const template = (name) => readFile(new URL(`shop/pages/${name}.html`, import.meta.url), 'utf8');

/**
 * @param {import('../server.js').Visit} visit
 * @param {string} name of the page
 */
async function pageOf(visit, name) {
  const {language, region, gpc, edition} = asked(visit);
  const {page, title} = WORDS[language];
  const query = new URLSearchParams();
  if (region) query.set('region', region);
  if (visit.url.searchParams.get('gpc') === '1') query.set('gpc', '1');
  if (language !== 'en') query.set('lang', language);
  if (edition !== 'now') query.set('as-of', edition);
  const regions = Object.entries(REGIONS).map(([code, word]) => [code, page[word]]);
  const languages = Object.entries(LANGUAGES).map(([code, {name: own}]) => [code, own]);
  const folder = `/shop/${edition === 'now' ? '' : `${edition}/`}${language === 'en' ? '' : `${language}/`}`;
  const values = {
    ...page,
    title,
    lang: language,
    dir: LANGUAGES[language].dir,
    region_code: region,
    signal: gpc ? '1' : '',
    path: visit.url.pathname,
    query: query.size ? `?${query}` : '',
    json:
      name === 'many'
        ? `/shop/${language === 'en' ? '' : `${language}/`}many.json`
        : `${folder}privacy.json`,
    regions: options(Object.fromEntries(regions), region),
    languages: options(Object.fromEntries(languages), language),
    editions: options({now: page.now, 2025: page.lastYear}, edition),
    checked: gpc ? 'checked' : '',
  };
  for (const each of PAGES)
    Object.assign(values, {[`is_${each}`]: each === name ? 'page' : 'false'});
  const [layout, main] = await Promise.all([template('layout'), template(name)]);
  return fill(layout, {...values, main: fill(main, values)});
}

/**
 * A shop at /shop/ whose pages say which law asks, as a real one would from its server:
 * `?region=DE&gpc=1&lang=ar&as-of=2025`.
 * @param {(page: string) => string} [onPage] what to make of a page before it is sent
 * @returns {Record<string, import('../server.js').Routes>}
 */
export function shopRoutes(onPage = (page) => page) {
  /** @type {Record<string, import('../server.js').Routes>} */
  const routes = {};
  for (const name of PAGES) {
    routes[name === 'index' ? '/shop/' : `/shop/${name}.html`] = {
      async GET(visit) {
        const body = Buffer.from(onPage(await pageOf(visit, name)));
        visit.response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-length': body.length,
        });
        visit.response.end(visit.request.method === 'HEAD' ? undefined : body);
      },
    };
  }
  for (const language of /** @type {const} */ (['en', 'de', 'ar'])) {
    const below = language === 'en' ? '' : `${language}/`;
    /** @type {Record<string, () => unknown>} */
    const documents = {
      [`/shop/${below}privacy.json`]: () => shopBundle(language),
      [`/shop/2025/${below}privacy.json`]: () => shopBundle(language, '2025'),
      [`/shop/${below}many.json`]: () => manyBundle(language),
    };
    for (const [path, make] of Object.entries(documents)) {
      routes[path] = {GET: async ({response}) => sendJson(response, 200, make())};
    }
  }
  return routes;
}
