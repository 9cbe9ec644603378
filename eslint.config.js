import {join} from 'node:path';
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import globals from 'globals';
import typescript from 'typescript-eslint';
import {importDirection} from './scripts/lint/import-direction.js';

const root = import.meta.dirname;

/** Rich text is data (a bundle can never carry markup), and pages forbid inline style and eval. */
const noMarkupFromStrings = [
  {
    selector: 'MemberExpression[property.name=/^(inner|outer)HTML$|^insertAdjacentHTML$/]',
    message: 'Build nodes; never parse markup from strings.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml|static)|static-html/]',
    message: 'Build nodes; never parse markup from strings.',
  },
  {
    selector:
      "TaggedTemplateExpression[tag.name='html'] TemplateElement[value.raw=/\\sstyle\\s*=/]",
    message: 'A strict Content-Security-Policy drops style attributes: use the style sheet.',
  },
];

/** The model is handed the page, the storage and the clock, so that tests can hand it others. */
const handedIn = [
  'addEventListener',
  'customElements',
  'document',
  'indexedDB',
  'localStorage',
  'location',
  'navigator',
  'sessionStorage',
  'window',
].map((name) => ({name, message: 'Let the caller hand it in: this folder knows no page.'}));

const noOwnClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Let the caller hand in the time.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Let the caller hand in the time.',
  },
];

export default typescript.config(
  {ignores: ['dist/', 'coverage/', '.bench/', '.demo/']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', {null: 'ignore'}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/**', 'demo/**'],
    rules: {'no-restricted-syntax': ['error', ...noMarkupFromStrings]},
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', {'ts-ignore': true, 'ts-nocheck': true}],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      // Lit's own idiom: html`` in an array or a callback, and handlers that return a promise.
      '@typescript-eslint/no-misused-promises': ['error', {checksVoidReturn: false}],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice'], wc['flat/recommended']],
    plugins: {house: {rules: {'import-direction': importDirection}}, 'lit-a11y': litA11y},
    languageOptions: {globals: globals.browser},
    rules: {
      ...litA11y.configs.recommended.rules,
      'house/import-direction': ['error', {src: join(root, 'src')}],
      'no-console': ['error', {allow: ['error', 'warn']}],
    },
  },
  {
    files: ['src/{bundle,consent,record}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...handedIn],
      'no-restricted-syntax': ['error', ...noMarkupFromStrings, ...noOwnClock],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(it).to.be.true` is chai's way of calling.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test']},
            // Typed as a promise by @open-wc/testing, for the snapshots of `expect(it).dom` alone.
            {from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal'},
          ],
        },
      ],
      // Tests hand over what the types forbid, to see that nothing breaks.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['demo/**/*.js'],
    languageOptions: {globals: globals.browser},
  },
  {
    files: ['*.config.js', 'scripts/**', 'demo/server.js', 'demo/server/**', 'test/support/**'],
    languageOptions: {globals: globals.node},
  },
  {
    files: ['demo/server/reload-client.js', 'test/bench/**'],
    languageOptions: {globals: globals.browser},
  },
);
