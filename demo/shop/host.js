import {forthright} from '/forthright/forthright.js';
import {startLog} from '/shared/host-log.js';

const {consent} = forthright;

/** What the page would do for each choice. A real shop would start its counter or its ads here. */
function drawRuns(/** @type {HTMLElement} */ list, /** @type {any} */ {choices}) {
  const items = choices.map((/** @type {{id: string, label: string}} */ {id, label}) => {
    const item = document.createElement('li');
    const isAllowed = consent.granted({choice: id});
    item.dataset.choice = id;
    item.append(label, ': ', (isAllowed ? list.dataset.allowed : list.dataset.refused) ?? '');
    return item;
  });
  list.replaceChildren(...items);
}

startLog({
  provider: document.querySelector('[aria-current=page][href*=many]')
    ? 'kettle-moss-many'
    : 'kettle-moss',
});

const runs = document.getElementById('runs');
if (runs) {
  document.addEventListener(
    'policy-ready',
    async ({bundle}) => {
      await consent.ready;
      const draw = () => drawRuns(runs, bundle);
      draw();
      document.addEventListener('consent-change', draw);
    },
    {once: true},
  );
}

const add = document.getElementById('add');
add?.addEventListener('click', () => {
  const basket = document.getElementById('basket');
  if (basket) basket.textContent = add.dataset.added ?? '';
});
