import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readManifest } from '@storegraph/operations/manifest';
import { readSnapshot } from '@storegraph/operations/registry-check';
import { RUN } from './commands.ts';
import type { Graph } from './graph.ts';
import { parseOperationsOptions } from './options.ts';
import { splitManifest } from './split-manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'operations-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const GOOD = 'query Categories {\n  categories { id }\n}';
const BAD = 'query Stock {\n  variant(sku: "a") {\n    stock { available }\n  }\n}';
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const manifestOf = (...bodies: readonly string[]) => JSON.stringify(Object.fromEntries(bodies.map((body) => [sha256(body), body])), null, 1);
const PARTNER = { id: 'partner_a', name: 'Pocket Shop', contract: 'partner', status: 'ACTIVE', costPerSecond: 1, costBurst: 2 };
const last = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false, endCursor: null } });
const operation = (name: string) => ({ id: name, name, body: `query ${name} { a }` });

/** A graph that knows one partner; mutations answer as they are told to, and are written down. */
function shop(payloads: Readonly<Record<string, (input: never) => object>> = {}) {
  const acted: string[] = [];
  const graph: Graph = {
    async ask<Data>(text: string, variables: object = {}) {
      const [, mutation] = /\{ (\w+)\(input/.exec(text) ?? [];
      const { input, after } = variables as { input?: { label?: string; manifestId?: string }; after?: string | null };
      if (mutation) {
        acted.push(`${mutation} ${input?.label ?? input?.manifestId ?? ''}`.trim());
        return { [mutation]: payloads[mutation]?.(input as never) } as Data;
      }
      if (text.startsWith('query Partners')) return { partners: after === 'one' ? last([PARTNER]) : { ...last([]), pageInfo: { hasNextPage: true, endCursor: 'one' } } } as Data;
      if (text.startsWith('query Manifests')) return { partner: { manifests: last([{ id: 'manifest_b', version: 2, label: '2', state: 'RETIRED', operations: [operation('A'), operation('B')] }, { id: 'manifest_a', version: 1, label: '1', state: 'ACTIVE', operations: [operation('A')] }]) } } as Data;
      if (text.startsWith('query Keys')) return { partner: { apiKeys: last([{ id: 'key_a', label: 'web', prefix: 'sg_demo_', lastUsedAt: null, revokedAt: null }]) } } as Data;
      return { partner: { usage: last([{ operation: { id: 'A' }, lastUsedAt: '2026-11-20T10:00:00.000Z' }]) } } as Data;
    },
  };
  const run = (...args: readonly string[]) => {
    const options = parseOperationsOptions(args, folder);
    return RUN[options!.command](options!, async () => graph);
  };
  return { run, acted };
}
const published = (id: string, state = 'PENDING') => () => ({ manifest: { id, version: 1, label: '1', state, findings: [] }, userErrors: [] });

describe('check', () => {
  it('names file, line and column, and needs no shop', async () => {
    const file = write('check.json', manifestOf(GOOD, BAD));
    const { lines, isRefused } = await shop().run('check', file);
    expect(isRefused).toBe(true);
    const [finding = '', sum] = lines;
    expect(finding).toMatch(/check\.json:3:\d+: error UNKNOWN_FIELD: Stock:3:5 Cannot query field "stock" on type "ProductVariant"\.$/);
    const column = Number(/:3:(\d+):/.exec(finding)?.[1]);
    expect(readFileSync(file, 'utf8').split('\n')[2]?.slice(column - 1)).toMatch(/^stock \{/);
    expect(sum).toMatch(/: 1 errors, 0 warnings$/);
  });

  it('is content with what fits', async () => {
    expect(await shop().run('check', write('good.json', manifestOf(GOOD)))).toMatchObject({ isRefused: false });
  });

  it('says where a file is no manifest', async () => {
    const { lines, isRefused } = await shop().run('check', write('none.json', '{\n  "a": \n}'));
    expect([isRefused, lines]).toEqual([true, [expect.stringMatching(/none\.json:3:1: error INVALID_MANIFEST/)]]);
  });
});

describe('publish', () => {
  it('finds the partner by name, and activates when told to', async () => {
    const { run, acted } = shop({ publishOperations: published('manifest_1'), activateManifest: published('manifest_1', 'ACTIVE') });
    const { lines } = await run('publish', write('good.json', manifestOf(GOOD)), '--partner', 'pocket shop', '--label', '1', '--activate');
    expect(acted).toEqual(['publishOperations 1', 'activateManifest manifest_1']);
    expect(lines).toEqual([expect.stringMatching(/good\.json: 1 \(version 1\) is ACTIVE: manifest_1$/)]);
  });

  it('shows what the graph refuses as places in the file', async () => {
    const refused = { manifest: null, userErrors: [{ code: 'OPERATIONS_REFUSED', message: 'No.', findings: [{ operation: 'Stock', severity: 'ERROR', code: 'UNKNOWN_FIELD', message: 'What?', line: 3, column: 5 }] }] };
    const { lines, isRefused } = await shop({ publishOperations: () => refused }).run('publish', write('bad.json', manifestOf(BAD)), '--partner', 'partner_a', '--label', '1');
    expect([isRefused, lines[0]]).toEqual([true, expect.stringMatching(/bad\.json:2:\d+: error UNKNOWN_FIELD: Stock:3:5 What\?$/)]);
  });

  it('takes back the parts of a large manifest of which one is refused', async () => {
    const bodies = Array.from({ length: 3 }, (_, i) => `query Q${i} { categories { id } } # ${'x'.repeat(50_000)}`);
    const { run, acted } = shop({
      publishOperations: ({ label }: { label: string }) => (label === '1 (3/3)' ? { manifest: null, userErrors: [{ code: 'OPERATION_ID_TAKEN', message: 'No.' }] } : published(`manifest ${label}`)()),
      retireManifest: published('x', 'RETIRED'),
    });
    expect(await run('publish', write('large.json', manifestOf(...bodies)), '--partner', 'partner_a', '--label', '1')).toMatchObject({ isRefused: true });
    expect(acted).toEqual(['publishOperations 1 (1/3)', 'publishOperations 1 (2/3)', 'publishOperations 1 (3/3)', 'retireManifest manifest 1 (1/3)', 'retireManifest manifest 1 (2/3)']);
  });

  it('knows nobody of another name', async () => {
    await expect(shop().run('publish', write('good.json', manifestOf(GOOD)), '--partner', 'Nobody', '--label', '1')).rejects.toThrow('There is no partner "Nobody".');
  });
});

describe('a large manifest', () => {
  it('is split into parts that a request has room for, with every operation once', () => {
    const text = manifestOf(...Array.from({ length: 9 }, (_, i) => `query Q${i} { categories { id } } # ${'"'.repeat(900)}`));
    const parts = splitManifest(text, 5_000);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThanOrEqual(5_000);
    expect(parts.flatMap((part) => readManifest(part).operations)).toEqual(readManifest(text).operations);
  });
});

describe('list, export and keys', () => {
  it('list partners with their keys and manifests, read to the end', async () => {
    expect((await shop().run('list')).lines).toEqual([
      'Pocket Shop  partner_a  ACTIVE  contract partner, cost 1 a second, 2 at once',
      '  key       key_a  sg_demo_…  web  last used never',
      '  manifest  manifest_b  RETIRED  2: 2, 2 operations',
      '  manifest  manifest_a  ACTIVE  1: 1, 1 operations',
    ]);
  });

  it('write down what the schema check reads, each operation with its best state and its last use', async () => {
    const output = join(folder, 'registry.json');
    await shop().run('export', '--output', output);
    const { partners, operations } = readSnapshot(readFileSync(output, 'utf8'));
    expect(partners).toEqual([{ id: 'partner_a', name: 'Pocket Shop', contract: 'partner', costBurst: 2 }]);
    expect(operations.map(({ id, state, lastUsedAt }) => [id, state, lastUsedAt]).sort()).toEqual([['A', 'ACTIVE', '2026-11-20T10:00:00.000Z'], ['B', 'RETIRED', null]]);
  });

  it('show a new key’s secret', async () => {
    const { run } = shop({ issueApiKey: () => ({ apiKey: { id: 'key_b', label: 'web' }, secret: 'sg_secret', userErrors: [] }) });
    expect((await run('issue-key', 'Pocket Shop', '--label', 'web')).lines[0]).toBe('x-api-key: sg_secret');
  });
});
