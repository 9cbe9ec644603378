import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import '../../src/define/privacy-policy.js';
import {bundleWith, choicesOf, controlIn, Host, switchIn} from '../support/controls.js';
import {later} from '../support/later.js';

const choice = {id: 'visits', kind: 'consent', label: 'Count my visits'} as const;

/** What a style sheet of the page makes of an element. */
async function styled(css: string): Promise<(element: Element, part?: string) => string> {
  await fixture(
    html`<style>
      ${css}
    </style>`,
  );
  return (element) => getComputedStyle(element).outlineStyle;
}

/** Whether this browser draws a part by its state once that has changed, as others do. */
async function redrawsParts(): Promise<boolean> {
  const outline = await styled('probe-host::part(inner):state(on) {outline-style: dotted}');
  if (!customElements.get('probe-inner')) {
    customElements.define(
      'probe-inner',
      class extends HTMLElement {
        readonly internals = this.attachInternals();
      },
    );
    customElements.define('probe-host', class extends HTMLElement {});
  }
  const host = document.body.appendChild(document.createElement('probe-host'));
  const inner = document.createElement('probe-inner') as HTMLElement & {
    internals: ElementInternals;
  };
  inner.part.add('inner');
  host.attachShadow({mode: 'open'}).append(inner);
  const before = outline(inner);
  inner.internals.states.add('on');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const isRedrawn = before === 'none' && outline(inner) === 'dotted';
  host.remove();
  return isRedrawn;
}

describe('A style sheet of the page', () => {
  it('can tell a bundle that was read from one that could not be', async () => {
    const outline = await styled(
      'privacy-policy:state(ready) {outline-style: dotted} privacy-policy:state(failed) {outline-style: dashed}',
    );
    const good = await fixture(
      html`<privacy-policy .bundle=${bundleWith([choice])}></privacy-policy>`,
    );
    const bad = await fixture(html`<privacy-policy .bundle=${[]}></privacy-policy>`);
    await waitUntil(() => outline(good) === 'dotted');
    await waitUntil(() => outline(bad) === 'dashed');
  });

  it('can tell what is allowed, under way and failed from what is not', async function () {
    // WebKitGTK 2.50 does not draw a part anew when its state changes.
    if (!(await redrawsParts())) this.skip();
    const outline = await styled(`
      opt-out-controls::part(control):state(allowed) {outline-style: dotted}
      opt-out-controls::part(control):state(busy) {outline-style: double}
      opt-out-controls::part(control):state(failed) {outline-style: dashed}
    `);
    const answer = later();
    const host = new Host(() => answer.promise);
    const byHost = {...choice, id: 'asked', mechanisms: [{act: 'grant', by: 'host'}]} as const;
    const choices = await choicesOf(
      bundleWith([choice, {...byHost, mechanisms: [...byHost.mechanisms]}]),
    );
    const [own, asked] = [controlIn(choices, 'visits'), controlIn(choices, 'asked')];
    expect(outline(own)).to.equal('none');
    switchIn(own).click();
    await waitUntil(() => outline(own) === 'dotted');
    switchIn(asked).click();
    await waitUntil(() => outline(asked) === 'double');
    answer.reject(new Error('no'));
    await waitUntil(() => outline(asked) === 'dashed');
    host.leave();
  });
});
