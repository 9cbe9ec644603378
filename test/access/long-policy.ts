import type {PolicyBundle, Section} from '../../src/bundle/types.js';
import {startSite} from '../support/site.js';

/** A hundred words. */
const PARAGRAPH = 'We process what you tell us to provide the service. '.repeat(10).trim();

/** What stands in one section only. */
export const ONLY = 'A heron stands beside the quiet weir';

const sections = Array.from({length: 100}, (_, at): Section => ({
  id: `s${at + 1}`,
  number: `${at + 1}`,
  heading: [`Chapter ${at + 1}`],
  content: Array.from({length: 5}, () => PARAGRAPH),
  sections: [
    {
      id: `s${at + 1}-a`,
      heading: [`Details of chapter ${at + 1}`],
      content: [...Array.from({length: 5}, () => PARAGRAPH), ...(at === 79 ? [`${ONLY}.`] : [])],
    },
  ],
}));

const bundle: PolicyBundle = {
  format: 1,
  id: 'long',
  provider: {name: 'Long Ltd'},
  policy: {title: 'A long policy', language: 'en', sections},
};

/** The names of all its headings, in their order. */
export const HEADINGS = [
  'A long policy',
  ...sections.flatMap((_, at) => [`${at + 1} Chapter ${at + 1}`, `Details of chapter ${at + 1}`]),
];

/** A site with a policy of 100,000 words at `/`. */
export const startLongPolicy = () =>
  startSite(
    {
      '/': {
        html: `<meta name="viewport" content="width=device-width" />
          <script type="module" src="/lib/forthright.js"></script>
          <privacy-policy src="/privacy.json"></privacy-policy>`,
      },
    },
    {'/privacy.json': bundle},
  );

/** Runs in the page: waits until all of the policy is there. */
export async function isWhole(count: number): Promise<void> {
  const found = () =>
    document.querySelector('privacy-policy')?.shadowRoot?.querySelectorAll('.h').length ?? 0;
  for (const end = Date.now() + 30_000; found() < count;) {
    if (Date.now() > end) throw new Error(`Of ${count} headings, there are ${found()}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
}

/** Runs in the page: how many headings stand in parts that are skipped. */
export function skipped(): number {
  const root = document.querySelector('privacy-policy')!.shadowRoot!;
  return [...root.querySelectorAll('.h')].filter(
    (heading) => !heading.checkVisibility({contentVisibilityAuto: true}),
  ).length;
}

/** Runs in the page: where a text is, and how many sections are open. */
export function lookAtText(text: string) {
  const root = document.querySelector('privacy-policy')!.shadowRoot!;
  const all = [...root.querySelectorAll('p')].filter((each) => each.textContent?.includes(text));
  const [paragraph] = all;
  const {top, height} = paragraph?.getBoundingClientRect() ?? {top: 0, height: 0};
  const chain: Element[] = [];
  for (let at = paragraph?.parentElement; at; at = at.parentElement) chain.push(at);
  return {
    open: root.querySelectorAll('.s>details[open]').length,
    isInView: !!paragraph?.checkVisibility() && height > 0 && top >= 0 && top < innerHeight,
    isInLayout:
      all.length === 1 && chain.every((each) => getComputedStyle(each).display !== 'none'),
  };
}
