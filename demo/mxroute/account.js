import {forthright} from '/forthright/forthright.js';

/** The one choice that this site offers beyond its policy. */
const CHOICE = {
  id: 'tailored-pages',
  kind: 'opt-out',
  label: 'Pages tailored to me',
  says: 'Demographic and profile data decide what is shown to you first.',
  purposes: ['content-personalization', 'preferences'],
  startsAs: 'granted',
  mechanisms: [
    {act: 'withdraw', by: 'widget'},
    {act: 'grant', by: 'widget'},
  ],
  outcomes: {denied: {says: 'Everybody who turns this off sees the same, newest first.'}},
  stated: 'authored',
};

/** Newest first; the topics are what this visitor is presumed to care for most. */
const ARTICLES = [
  {title: 'Freight plans now hold 100 GB', topic: 'plans'},
  {title: 'Moving a mailbox without losing a message', topic: 'moving'},
  {title: 'Why a fresh IP address is not trusted', topic: 'delivery'},
  {title: 'SPF in five minutes', topic: 'delivery'},
];
const INTEREST = 'delivery';

/** @param {string} id */
const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const offer = /** @type {HTMLInputElement} */ (find('offer'));
const account = /** @type {HTMLElement & {bundle?: unknown}} */ (find('account'));
const {consent} = forthright.for('mxroute');

/** Tailored as the policy says, unless the visitor has been offered a way out and took it. */
function drawReading() {
  const tailored = !offer.checked || consent.granted({choice: CHOICE.id});
  const rank = (/** @type {{topic: string}} */ {topic}) => Number(tailored && topic !== INTEREST);
  const sorted = ARTICLES.toSorted((a, b) => rank(a) - rank(b));
  find('reading').replaceChildren(
    ...sorted.map(({title}) => {
      const item = document.createElement('li');
      item.textContent = title;
      return item;
    }),
  );
  find('reading-order').textContent = tailored
    ? 'What we presume to interest you comes first.'
    : 'Newest first, the same for everybody.';
}

const published = fetch('/mxroute/privacy.json').then((response) => response.json());

/** Gives the elements a copy of the bundle with the choice, or the published bundle again. */
async function drawOffer() {
  const bundle = await published;
  account.bundle = offer.checked ? {...bundle, choices: [CHOICE]} : bundle;
  const url = new URL(location.href);
  url.searchParams.delete('offer');
  if (offer.checked) url.searchParams.set('offer', 'yes');
  history.replaceState(null, '', url);
  drawReading();
}

// In the address, so that a reload keeps it and nothing is stored for it.
offer.checked = new URLSearchParams(location.search).has('offer');
offer.addEventListener('change', drawOffer);
for (const name of ['consent-ready', 'consent-change'])
  document.addEventListener(name, drawReading);
drawReading();
if (offer.checked) void drawOffer();
