import {forthright} from '/forthright/forthright.js';
import {startLog} from '/shared/host-log.js';

/** The cookie that the policy declares without naming it: for members who have logged in, session only. */
const SESSION = 'lux_session';

const {consent} = forthright.for('luxsci');
export {consent};

/** @param {string} id */
export const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

export const loggedIn = () =>
  document.cookie.split('; ').some((each) => each.startsWith(`${SESSION}=`));

/**
 * Reads or changes what the provider keeps of the member who is logged in. A request outlives the
 * page, since a click may be followed by navigation.
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {Record<string, unknown>} [changes] for POST; null takes a field away
 * @returns {Promise<Record<string, unknown>>} the row as it is now
 * @throws when the server does not do it
 */
export async function member(method, changes) {
  const response = await fetch('/luxsci/member', {
    method,
    keepalive: true,
    ...(changes && {body: JSON.stringify(changes)}),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const row = method === 'DELETE' ? {} : await response.json();
  if (method === 'POST') drawRow(row);
  return row;
}

/** No lifetime: the cookie goes when the browser is closed. */
function setSession() {
  const id = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${SESSION}=${id}; Path=/luxsci/; SameSite=Lax${secure}`;
}

const deleteSession = () => (document.cookie = `${SESSION}=; Path=/luxsci/; Max-Age=0`);

/** Forgets a card that is authorized no more, also where another tab or an earlier visit said so. */
async function follow() {
  if (!loggedIn()) return drawRow();
  const row = await member('GET');
  if (!row.card || consent.granted({choice: 'keep-card'})) return drawRow(row);
  await member('POST', {card: null});
}

/** @param {Record<string, unknown>} [row] none when nobody is logged in */
function drawRow(row) {
  const place = document.getElementById('row');
  if (!place) return;
  place.querySelector('p, dl')?.remove();
  if (!row) {
    const text = document.createElement('p');
    text.textContent = 'Log in to have one.';
    return place.append(text);
  }
  const facts = {
    'Billing address': row.billingAddress ?? 'none',
    'Credit card': row.card ? `encrypted: ${row.card}` : 'none',
    Announcements: row.announcements ? 'on the list' : 'opted out',
  };
  const list = document.createElement('dl');
  for (const [name, value] of Object.entries(facts)) {
    const term = document.createElement('dt');
    term.textContent = name;
    const definition = document.createElement('dd');
    definition.textContent = String(value);
    list.append(term, definition);
  }
  return place.append(list);
}

/**
 * The policy promises to announce its changes, here and in the news for members. Whoever has decided
 * something is told when the version of that day is not in force any more.
 * @param {any} bundle
 */
function drawChange({policy, choices}) {
  const place = document.getElementById('changed');
  const versions = choices.map((/** @type {{id: string}} */ {id}) => consent.get(id).version);
  const earlier = versions.find((/** @type {string} */ each) => each && each !== policy.version);
  if (!place || !earlier) return;
  place.hidden = false;
  place.textContent = `The policy has changed since you last decided: version ${policy.version} has replaced ${earlier}.`;
}

function drawSession() {
  const member = loggedIn();
  find('who').textContent = member ? 'Logged in as a member.' : 'Not logged in.';
  find('session').textContent = member ? 'Log out' : 'Log in';
}

async function onSession() {
  if (loggedIn()) {
    await member('DELETE').finally(deleteSession);
    drawRow();
  } else {
    setSession();
    await member('POST', {announcements: consent.granted({choice: 'announcements'})});
  }
  drawSession();
}

startLog({provider: 'luxsci'});
find('session').addEventListener('click', onSession);
document.addEventListener('consent-change', follow);
document.addEventListener('policy-ready', async ({bundle}) => {
  await consent.ready;
  drawChange(bundle);
});
drawSession();
void consent.ready.then(follow);
