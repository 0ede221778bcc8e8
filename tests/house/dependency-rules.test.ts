import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const repository = resolve(import.meta.dirname, '../..');

/** A small house in which each import breaks one promise. `import type` where the line says so. */
const BROKEN: readonly (readonly [promise: string, file: string, imports: string])[] = [
  ['kernel-depends-on-nothing', 'packages/kernel/src/a.ts', 'packages/service/src/x.ts'],
  ['kernel-depends-on-nothing', 'packages/kernel/src/b.ts', 'node:fs'],
  ['tracing-depends-on-nothing-of-ours', 'packages/tracing/src/a.ts', 'packages/events/src/x.ts'],
  ['events-know-only-the-kernel', 'packages/events/src/a.ts', 'packages/postgres/src/x.ts'],
  ['postgres-knows-no-graph', 'packages/postgres/src/a.ts', 'packages/subgraph/src/x.ts'],
  ['service-knows-no-trade', 'packages/service/src/a.ts', 'packages/events/src/x.ts'],
  ['subgraph-package-knows-no-database', 'packages/subgraph/src/a.ts', 'packages/postgres/src/x.ts'],
  ['subgraph-package-knows-event-types-only', 'packages/subgraph/src/b.ts', 'packages/events/src/x.ts'],
  ['groundwork-knows-no-subgraph', 'packages/groundwork/src/a.ts', 'subgraphs/orders/src/domain/x.ts'],
  ['operations-are-data', 'packages/operations/src/a.ts', 'packages/service/src/x.ts'],
  ['media-know-only-pictures', 'packages/media/src/a.ts', 'packages/kernel/src/x.ts'],
  ['media-library-knows-no-subgraph', 'packages/media/src/library/a.ts', 'packages/subgraph/src/x.ts'],
  ['simulator-package-plays-nobody', 'packages/simulator/src/a.ts', 'packages/service/src/x.ts'],
  ['the-outside-is-played-outside', 'subgraphs/orders/src/adapters/d.ts', 'packages/simulator/src/x.ts'],
  ['sample-shop-is-plain-data', 'packages/sample-shop/src/a.ts', 'packages/events/src/x.ts'],
  ['domain-is-pure', 'subgraphs/orders/src/domain/a.ts', 'node:crypto'],
  ['domain-is-pure', 'subgraphs/orders/src/domain/b.ts', 'subgraphs/orders/src/store/x.ts'],
  ['domain-is-pure', 'subgraphs/orders/src/domain/c.ts', 'zod'],
  ['domain-knows-event-types-only', 'subgraphs/orders/src/domain/d.ts', 'packages/events/src/x.ts'],
  ['store-stands-behind-the-ports', 'subgraphs/orders/src/store/a.ts', 'subgraphs/orders/src/graphql/x.ts'],
  ['store-stands-behind-the-ports', 'subgraphs/orders/src/store/b.ts', 'subgraphs/orders/src/events/x.ts'],
  ['adapters-stand-behind-the-ports', 'subgraphs/orders/src/adapters/a.ts', 'subgraphs/orders/src/store/x.ts'],
  ['listeners-only-translate', 'subgraphs/orders/src/events/a.ts', 'subgraphs/orders/src/store/x.ts'],
  ['resolvers-only-translate', 'subgraphs/orders/src/graphql/a.ts', 'subgraphs/orders/src/store/x.ts'],
  ['resolvers-only-translate', 'subgraphs/orders/src/graphql/b.ts', 'packages/postgres/src/x.ts'],
  ['main-only-starts', 'subgraphs/orders/src/main.ts', 'subgraphs/orders/src/domain/x.ts'],
  ['gateway-knows-no-subgraph', 'gateway/src/a.ts', 'subgraphs/orders/src/domain/x.ts'],
  ['gateway-knows-no-subgraph', 'gateway/src/b.ts', 'packages/postgres/src/x.ts'],
  ['schema-runs-nothing', 'schema/src/a.ts', 'subgraphs/orders/src/domain/x.ts'],
  ['subgraphs-meet-through-graph-and-events', 'subgraphs/users/src/service.ts', 'subgraphs/orders/src/domain/x.ts'],
  ['only-service-knows-every-room', 'gateway/src/c.ts', 'subgraphs/orders/src/service.ts'],
  ['nats-has-one-adapter', 'packages/events/src/b.ts', 'nats'],
  ['only-stores-know-the-database', 'gateway/src/d.ts', 'typeorm'],
  ['only-the-graph-knows-graphql', 'packages/service/src/b.ts', 'graphql'],
  ['opentelemetry-has-one-room', 'gateway/src/l.ts', '@opentelemetry/api'],
  ['sharp-has-one-file', 'packages/media/src/b.ts', 'sharp'],
  ['nothing-knows-the-stack', 'gateway/src/e.ts', 'stack/src/x.ts'],
  ['testkit-is-for-tests', 'subgraphs/orders/src/service.ts', 'packages/testkit/src/x.ts'],
  ['testkit-is-for-tests', 'gateway/src/k.ts', 'gateway/src/gateway.desk.ts'],
  ['sample-data-is-for-seeds', 'subgraphs/orders/src/store/c.ts', 'packages/sample-shop/src/x.ts'],
  ['sample-data-is-for-seeds', 'subgraphs/orders/src/service.ts', 'packages/sample-shop/src/x.ts'],
  ['no-test-is-imported', 'gateway/src/f.ts', 'gateway/src/x.test.ts'],
  ['no-barrels', 'gateway/src/g.ts', 'packages/kernel/src/index.ts'],
  ['no-circles', 'gateway/src/h.ts', 'gateway/src/h.ts'],
  ['imports-resolve', 'gateway/src/i.ts', 'gateway/src/nowhere.ts'],
  ['packages-are-declared', 'gateway/src/j.ts', 'undeclared'],
];

/** What the same house may do. */
const FINE: readonly (readonly [file: string, imports: string])[] = [
  ['packages/events/src/nats-bus.ts', 'nats'],
  ['subgraphs/orders/src/domain/fine.ts', 'packages/kernel/src/x.ts'],
  ['subgraphs/orders/src/domain/fine-types.ts', 'type packages/events/src/x.ts'],
  ['subgraphs/orders/src/domain/fine.test.ts', 'packages/testkit/src/x.ts'],
  ['subgraphs/orders/src/store/fine.ts', 'typeorm'],
  ['subgraphs/orders/src/store/seed.ts', 'packages/sample-shop/src/x.ts'],
  ['subgraphs/orders/src/store/load.ts', 'packages/sample-shop/src/x.ts'],
  ['subgraphs/orders/src/graphql/fine.ts', 'subgraphs/orders/src/domain/x.ts'],
  ['subgraphs/orders/src/graphql/generated.ts', 'graphql'],
  ['subgraphs/orders/tests/orders.desk.ts', 'packages/testkit/src/x.ts'],
  ['subgraphs/orders/tests/contract.db.test.ts', 'subgraphs/orders/src/service.ts'],
  ['gateway/src/fine.ts', 'undici'],
  ['stack/src/fine.ts', 'subgraphs/orders/src/service.ts'],
  ['tests/e2e/fine.test.ts', 'stack/src/x.ts'],
];

const DECLARED = ['@opentelemetry/api', 'graphql', 'nats', 'sharp', 'typeorm', 'undici', 'zod'];

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

let house: string;
let violations: readonly Violation[];

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  build(house);
  violations = cruise(house);
});

afterAll(() => rmSync(house, { recursive: true }));

describe('the dependency rules', () => {
  it.each(BROKEN)('%s: %s may not import %s', (promise, file, imports) => {
    expect(violations.filter(({ from, rule }) => from === file && rule.name === promise)).toHaveLength(1);
    expect(violations.filter(({ from }) => from === file).map(({ to }) => to)).toContainEqual(expect.stringContaining(imports.replace('node:', '').split('/').at(-1) ?? ''));
  });

  it.each(FINE)('%s may import %s', (file) => {
    expect(violations.filter(({ from }) => from === file)).toEqual([]);
  });

  it('are all broken once here', async () => {
    const { default: config } = (await import(join(repository, '.dependency-cruiser.js'))) as { default: { forbidden: readonly { name: string }[] } };
    expect([...new Set(BROKEN.map(([promise]) => promise))].sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
  });
});

function build(root: string): void {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('package.json', JSON.stringify({ type: 'module', dependencies: Object.fromEntries(DECLARED.map((name) => [name, '1.0.0'])) }));
  put('tsconfig.json', readFileSync(join(repository, 'tsconfig.json'), 'utf8'));
  for (const name of [...DECLARED, 'undeclared']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, 'export {};');
  }
  const lines = new Map<string, string[]>();
  for (const [file, imports] of [...BROKEN.map(([, ...rest]) => rest), ...FINE]) {
    lines.set(file, [...(lines.get(file) ?? []), importLine(file, imports)]);
    const target = imports.replace('type ', '');
    if (isFile(target) && !target.includes('nowhere') && !lines.has(target)) lines.set(target, []);
  }
  for (const [file, content] of lines) put(file, `${content.join('\n')}\nexport const x = 1;\n`);
}

/** Not a package's name. */
const isFile = (target: string): boolean => target.includes('/') && !target.startsWith('@');

function importLine(file: string, imports: string): string {
  const [, type = '', target = ''] = /^(type )?(.*)$/.exec(imports) ?? [];
  const specifier = isFile(target) ? `./${relative(dirname(file), target)}` : target;
  return type ? `import type { X } from '${specifier}';\nexport type Y = X;` : `import '${specifier}';`;
}

function cruise(root: string): readonly Violation[] {
  const bin = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const rooms = ['packages', 'subgraphs', 'gateway', 'schema', 'stack', 'tests'];
  const output = execFileSync(process.execPath, [bin, '--config', join(repository, '.dependency-cruiser.js'), '--output-type', 'json', ...rooms], {
    cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26,
  });
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}
