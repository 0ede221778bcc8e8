import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * Every export says what it promises. A line of its own, since the rule that other
 * plugins bring wants tags, types and blank lines besides.
 */
const exportsSayWhatTheyPromise = {
  meta: { type: 'suggestion', schema: [], messages: { missing: '{{name}} is exported, so a /** comment */ says what it promises.' } },
  create: (context) => ({
    ExportNamedDeclaration(node) {
      if (!node.declaration || isOverload(node, context)) return;
      const comment = context.sourceCode.getCommentsBefore(node).at(-1);
      if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
      context.report({ node, messageId: 'missing', data: { name: nameOf(node.declaration) } });
    },
  }),
};

/** The first signature of an overloaded function speaks for the others. */
function isOverload(node, { sourceCode }) {
  const siblings = sourceCode.ast.body;
  const before = siblings[siblings.indexOf(node) - 1]?.declaration;
  return before?.type === 'TSDeclareFunction' && before.id.name === node.declaration.id?.name;
}

function nameOf(declaration) {
  return declaration.id?.name ?? declaration.declarations?.[0]?.id.name ?? 'This';
}

const syntax = (selector, message) => ({ selector, message });

/** What Node cannot run when it only strips types, and what the house does without. */
const NOT_IN_THE_HOUSE = [
  syntax('TSEnumDeclaration', 'No enums: a union of texts, or a table.'),
  syntax('TSModuleDeclaration[kind="namespace"]', 'No namespaces: a file is one.'),
  syntax('Decorator', 'No decorators: Node runs these files with nothing but their types stripped.'),
  syntax('ExportDefaultDeclaration', 'No default exports: a thing has one name everywhere.'),
  syntax('ExportAllDeclaration', 'No barrels: an import names its file.'),
  syntax('CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|unstable_mockModule|doMock)$/]', 'No module mocking: what a test must replace is an argument.'),
];

/** A rule of the domain gives the same answer for the same input: time, ids and chance are handed in. */
const HANDED_IN = [
  syntax('NewExpression[callee.name="Date"][arguments.length=0]', 'Time is handed in: take `now: () => Date`.'),
  syntax('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Time is handed in: take `now: () => Date`.'),
  syntax('CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Chance is handed in.'),
  syntax('CallExpression[callee.object.name="crypto"]', 'Ids are handed in: take `newId: () => string`.'),
  syntax('CallExpression[callee.name=/^set(Timeout|Interval|Immediate)$/]', 'No timers in the domain.'),
];

const TESTS = ['**/*.test.ts', '**/*.desk.ts', 'tests/**', 'packages/testkit/**'];
const CONFIGS = ['tests/shop/global-*.ts', 'stack/src/checks/count-tests.ts', '*.config.js', '.dependency-cruiser.js', 'packages/testkit/src/jest/*'];

/** What the pages use of the browser. */
const BROWSER = ['FormData', 'URLSearchParams', 'addEventListener', 'crypto', 'document', 'fetch', 'history', 'localStorage', 'location', 'matchMedia', 'navigator', 'performance', 'removeEventListener', 'scrollTo', 'sessionStorage', 'setTimeout', 'window'];

export default defineConfig(
  globalIgnores(['**/node_modules/', '.data/', 'tests/.output/', 'coverage/', '**/__generated__/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', setTimeout: 'readonly', fetch: 'readonly' } },
    rules: { 'no-restricted-syntax': ['error', ...NOT_IN_THE_HOUSE] },
  },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { house: { rules: { 'exports-say-what-they-promise': exportsSayWhatTheyPromise } } },
    rules: {
      'no-undef': 'off', // the type check knows better
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', ...NOT_IN_THE_HOUSE],
      '@typescript-eslint/consistent-type-definitions': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // There are no classes with a `this` to lose: stores and use cases are objects of functions.
      '@typescript-eslint/unbound-method': 'off',
      // A route's handler may be asynchronous, whatever the type of the property says.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { properties: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Only third parties have enums, and what they compare them with is typed by them too.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A port is asynchronous whether or not its implementation in a test needs to be.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.ts', 'subgraphs/*/src/domain/**/*.ts'],
    // A refusal's message says what it means.
    ignores: ['**/*.test.ts', '**/refusals.ts'],
    rules: { 'house/exports-say-what-they-promise': 'error' },
  },
  {
    files: ['packages/*/src/**/*.ts', 'subgraphs/**/*.ts', 'gateway/**/*.ts'],
    // A process that cannot start has no log yet.
    ignores: [...TESTS, 'packages/service/src/process.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['subgraphs/*/src/domain/**/*.ts', 'packages/kernel/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NOT_IN_THE_HOUSE, ...HANDED_IN] },
  },
  {
    files: TESTS,
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Answers of the graph are looked at as a client would, not typed.
    files: ['tests/**/*.ts', 'proof/src/{chaos,clients,drills,fuzz,models,security}/**/*.ts'],
    rules: Object.fromEntries(['explicit-any', 'unsafe-argument', 'unsafe-assignment', 'unsafe-call', 'unsafe-member-access', 'unsafe-return']
      .map((rule) => [`@typescript-eslint/no-${rule}`, 'off'])),
  },
  {
    files: CONFIGS,
    rules: { 'no-restricted-syntax': ['error', ...NOT_IN_THE_HOUSE.filter(({ selector }) => selector !== 'ExportDefaultDeclaration')] },
  },
  {
    files: ['gateway/pages/**/*.js'],
    languageOptions: { globals: Object.fromEntries(BROWSER.map((name) => [name, 'readonly'])) },
  },
);
