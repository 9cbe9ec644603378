import {findWebKit} from '../../support/browsers.js';
import {webkitPage} from '../../support/webkit-page.js';
import {openWebKit} from '../../support/webkit-session.js';
import type {Opener} from './engine.js';

/** Ends a script with what it came to, or with what went wrong. */
const AWAITED = (expression: string) => `const end = arguments[arguments.length - 1];
  Promise.resolve().then(() => (${expression})).then(
    (value) => end({value: JSON.stringify(value) ?? 'null'}), (error) => end({error: String(error)}));`;

/** WebKitGTK by WebDriver, which emulates no media: each wish is the desktop's that it runs on. */
export const webkit: Opener = {
  engine: 'WebKit',
  changes: false,
  installed: () => !!findWebKit(),
  async open(origin, wish) {
    const paths = findWebKit();
    if (!paths) throw new Error(`${this.engine} is not installed.`);
    const session = await openWebKit(paths, wish);
    const page = webkitPage(session);
    return {
      close: () => session.close(),
      tab: {
        goto: (path) => page.goto(origin + path),
        define: (script) => page.execute(script),
        async run(expression) {
          const script = AWAITED(expression);
          const said = (await session.send('POST', '/execute/async', {script, args: []})) as {
            value?: string;
            error?: string;
          };
          if (said.value === undefined) throw new Error(said.error);
          return JSON.parse(said.value) as unknown;
        },
        async headings(tag, names) {
          const script = `return [...document.querySelector('${tag}').shadowRoot.querySelectorAll('*')]
            .filter(({localName, role}) => /^h[1-6]$/.test(localName) || role === 'heading');`;
          const elements = (await page.execute(script)) as Record<string, string>[];
          const all: string[] = [];
          for (const id of elements.flatMap((each) => Object.values(each))) {
            const [role, label] = await Promise.all(
              ['role', 'label'].map((what) =>
                session.send('GET', `/element/${id}/computed${what}`),
              ),
            );
            if (role === 'heading') all.push(String(label));
          }
          return {count: all.length, found: names.filter((name) => all.includes(name))};
        },
        press: (key) => page.keyboard.press(key),
        show: (_, size) => page.setViewportSize(size),
      },
    };
  },
};
