import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Pool } from 'undici';
import { Shared, merge } from '../execution/merge.ts';
import { post, readAnswer } from './post.ts';

async function answered(body: string): Promise<unknown> {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/graphql-response+json' }).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    return readAnswer(await post(pool, '/graphql', {}, '{}', new AbortController().signal));
  } finally {
    await pool.destroy();
    server.close();
  }
}

describe('an answer of a subgraph', () => {
  it('does not reach into other objects by its keys', async () => {
    const { data } = (await answered('{"data":{"a":{"__proto__":{"polluted":true},"b":1}}}')) as { data: Record<string, unknown> };
    const into: Record<string, unknown> = { a: { c: 2 } };
    merge(into, data, new Shared());
    expect(JSON.stringify(into)).toBe('{"a":{"c":2,"__proto__":{"polluted":true},"b":1}}');
    expect({}).not.toHaveProperty('polluted');
    expect(Object.getPrototypeOf(into.a)).toBe(Object.prototype);
  });

  it.each(['null', '7', '"text"', '[]', '{}', '{"data":[]}', '{"data":1}', '{"data":{},"errors":{}}', '{"data":null}', '{"data":null,"errors":[]}', '{"errors":[]}', ''])('is none when it is %p', async (body) => {
    await expect(answered(body)).rejects.toMatchObject({ reason: 'malformed' });
  });

  it('may be errors alone', async () => {
    await expect(answered('{"errors":[{"message":"no"}]}')).resolves.toEqual({ errors: [{ message: 'no' }] });
  });
});
