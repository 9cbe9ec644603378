import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ESLint, Linter} from 'eslint';
import typescript from 'typescript-eslint';
import {FOLDERS, importDirection} from '../../scripts/lint/import-direction.js';

const linter = new Linter({cwd: '/'});

/** What the rule says about one line of a file of src. */
function said(file: string, code: string) {
  return linter
    .verify(
      code,
      {
        files: ['**/*.ts'],
        languageOptions: {parser: typescript.parser},
        plugins: {house: {rules: {'import-direction': importDirection}}},
        rules: {'house/import-direction': ['error', {src: '/house/src'}]},
      },
      `/house/src/${file}`,
    )
    .map(({message}) => message);
}

const allowed: [file: string, code: string][] = [
  ['bundle/read.ts', "import {check} from './check/check.js';"],
  ['bundle/check/check.ts', "import {url} from '../url.js';"],
  ['bundle/check/check.ts', "import * as v from 'valibot';"],
  ['consent/decide.ts', "import {index} from '../bundle/index.js';"],
  ['locales/en.ts', "import type {Choice} from '../bundle/types.js';"],
  ['events/consent-change.ts', "import type {Decisions} from '../consent/decisions.js';"],
  ['events/consent-change.ts', "import {type Decisions} from '../consent/decisions.js';"],
  ['context/store.ts', "import {createContext} from '@lit/context';"],
  ['elements/privacy-policy/privacy-policy.ts', "import {html} from 'lit';"],
  ['elements/privacy-policy/privacy-policy.ts', "import {en} from '../../locales/en.js';"],
  ['define/privacy-policy.ts', "import {en} from '../elements/privacy-policy/privacy-policy.js';"],
  ['index.ts', "export * from './elements/privacy-policy/privacy-policy.js';"],
];

const refused: [file: string, code: string, why: RegExp][] = [
  [
    'bundle/read.ts',
    "import {decide} from '../consent/decide.js';",
    /bundle may not import.*consent/,
  ],
  [
    'bundle/read.ts',
    "import type {Act} from '../consent/act.js';",
    /bundle may not import.*consent/,
  ],
  ['bundle/check/check.ts', "import {a} from '../../record/a.js';", /may not import.*record/],
  ['consent/store.ts', "export {record} from '../record/record.js';", /may not import.*record/],
  ['consent/store.ts', "export * from '../record/record.js';", /may not import.*record/],
  ['consent/store.ts', "const later = import('../record/record.js');", /may not import.*record/],
  ['record/record.ts', "import {store} from '../context/store.js';", /may not import.*context/],
  ['record/record.ts', "type Context = import('../context/store.js').Context;", /context/],
  ['events/change.ts', "import {decide} from '../consent/decide.js';", /only types/],
  ['events/change.ts', "import {decide, type Act} from '../consent/decide.js';", /only types/],
  ['context/store.ts', "import {Policy} from '../elements/policy.js';", /may not import.*elements/],
  ['elements/policy.ts', "import '../define/privacy-policy.js';", /an entry file/],
  ['elements/policy.ts', "import {start} from '../../scripts/dev.js';", /outside of src/],
  ['bundle/read.ts', "import {html} from 'lit';", /plain TypeScript/],
  ['bundle/read.ts', "import {html} from 'lit/html.js';", /plain TypeScript/],
  ['consent/store.ts', "import {createContext} from '@lit/context';", /plain TypeScript/],
  ['record/record.ts', "import type {TemplateResult} from 'lit-html';", /plain TypeScript/],
  ['surprise/new.ts', 'export {};', /surprise has no row/],
];

describe('the direction of imports', () => {
  for (const [file, code] of allowed) {
    it(`allows ${code} in ${file}`, () => assert.deepEqual(said(file, code), []));
  }

  for (const [file, code, why] of refused) {
    it(`refuses ${code} in ${file}`, () => {
      const messages = said(file, code);
      assert.equal(messages.length, 1);
      assert.match(messages[0] ?? '', why);
    });
  }

  it('is checked in every folder of src', async () => {
    const eslint = new ESLint();
    const folders = readdirSync('src', {withFileTypes: true})
      .filter(
        (entry) =>
          entry.isDirectory() && !['define', 'jsx', 'integrations', 'tags'].includes(entry.name),
      )
      .map((entry) => entry.name);
    for (const folder of folders) {
      const config = (await eslint.calculateConfigForFile(`src/${folder}/any.ts`)) as {
        rules: Record<string, [number, unknown]>;
      };
      assert.equal(config.rules['house/import-direction']?.[0], 2, folder);
      assert.ok(folder in FOLDERS, `${folder} has a row`);
    }
  });
});
