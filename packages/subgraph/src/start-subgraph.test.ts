import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '@storegraph/kernel/refusal';
import { createLog } from '@storegraph/service/log';
import { createMetrics } from '@storegraph/service/metrics';
import type { RunningService } from '@storegraph/service/running-service';
import { createTestGateway, someone } from '../../testkit/src/internal-token.ts';
import { everyone, forTypes } from './access.ts';
import { startSubgraph } from './start-subgraph.ts';

describe('a subgraph', () => {
  let service: RunningService;
  let folder: string;
  let headers: Record<string, string>;
  const released: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'storegraph-subgraph-'));
    await writeFile(join(folder, 'echoes.graphql'), 'type Query { echo(text: String!): String, refuse: String, fail: String, late: String }');
    const gateway = await createTestGateway();
    headers = { 'content-type': 'application/json', ...(await gateway.headersFor('echoes', someone('CUSTOMER'))) };
    service = await startSubgraph({
      name: 'echoes', host: '127.0.0.1', port: 0, publicKeys: JSON.parse(gateway.publicKeys) as { keys: [] },
      log: createLog('echoes', 'silent'), metrics: createMetrics('echoes'), schemaFolder: pathToFileURL(`${folder}/`),
      resolvers: {
        Query: {
          echo: (_: unknown, { text }: { text: string }) => text,
          refuse: () => { throw new Refusal('TOO_LATE', 'It is too late.', { field: ['when'] }); },
          fail: () => { throw new Error('canary'); },
          late: () => { throw new RangeError('canary'); },
        },
      },
      access: forTypes(['Query', 'Money', 'PageInfo', 'PostalAddress'], everyone),
      context: (caller) => ({ caller }), checks: {}, isUnavailable: (error) => error instanceof RangeError, release: [async () => void released.push('first'), async () => void released.push('second')],
    });
  });
  afterAll(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });

  const ask = async (body: object) => (await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<{ data?: unknown; errors?: { message: string; extensions: object }[] }>;

  it('answers the gateway', async () => {
    expect(await ask({ query: '{ echo(text: "hello") }' })).toEqual({ data: { echo: 'hello' } });
  });

  it('tells a refusal by its code and the place in the input', async () => {
    expect((await ask({ query: '{ refuse }' })).errors).toEqual([expect.objectContaining({ message: 'It is too late.', extensions: { code: 'TOO_LATE', field: ['when'] } })]);
  });

  it('tells nothing of a fault', async () => {
    const { errors } = await ask({ query: '{ fail }' });
    expect(errors).toEqual([expect.objectContaining({ message: 'Something went wrong.', extensions: { code: 'INTERNAL' } })]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });

  it.each([
    ['NUL in a variable', { query: 'query($text: String!) { echo(text: $text) }', variables: { text: 'a\u0000b' } }],
    ['NUL in the text of the request', { query: '{ echo(text: "a\\u0000b") }' }],
    ['half a character in a variable', { query: 'query($text: String!) { echo(text: $text) }', variables: { text: 'a\ud83d' } }],
  ])('refuses %s, which no database takes', async (_where, body) => {
    expect((await ask(body)).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('says that it cannot answer at the moment when that is all that is wrong', async () => {
    const { errors } = await ask({ query: '{ late }' });
    expect(errors).toEqual([expect.objectContaining({ message: 'This cannot be answered at the moment.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } })]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });

  it('counts requests, and the errors it tells by their code', async () => {
    const metrics = async () => (await fetch(`${service.url}/metrics`)).text();
    const valueOf = (text: string, name: string) => Number(new RegExp(`^${name.replace(/[{}"]/g, '.')} (.*)$`, 'm').exec(text)?.[1] ?? 0);
    const before = await metrics();
    await ask({ query: '{ refuse fail }' });
    await ask({ query: '{ echo(text: "hello") }' });
    const after = await metrics();
    const rise = (name: string) => valueOf(after, name) - valueOf(before, name);
    expect(rise('storegraph_subgraph_request_seconds_count{service="echoes"}')).toBe(2);
    expect(rise('storegraph_subgraph_errors_total{code="TOO_LATE",service="echoes"}')).toBe(1);
    expect(rise('storegraph_subgraph_errors_total{code="INTERNAL",service="echoes"}')).toBe(1);
  });

  it('lets go of everything once, in order, when it is stopped', async () => {
    await Promise.all([service.stop(), service.stop()]);
    expect(released).toEqual(['first', 'second']);
  });
});
