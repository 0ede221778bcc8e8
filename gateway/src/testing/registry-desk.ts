import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hashOf } from '../operations/registry.ts';
import type { Published, RegisteredOperation, RegisteredPartner } from '../operations/registry.ts';
import type { UsageFlush } from '../operations/users-registry.ts';

/** Users' side of the operation registry, as the gateway sees it. */
export interface RegistryDesk {
  readonly url: string;
  /** What is handed out from now on. */
  publish(published: Partial<Published>): void;
  /** How it answers from now on: rightly, with this status, or not at all. */
  answer(how: 'rightly' | number | 'nothing'): void;
  /** The calls that came, with their status. */
  readonly calls: { readonly method: string; readonly path: string; readonly status: number; readonly headers: IncomingHttpHeaders }[];
  /** The flushes that were taken. */
  readonly flushes: UsageFlush[];
  close(): Promise<void>;
}

/** A partner in good standing whose key is `sg_<id>`. */
export function aPartner(id: string, changes: Partial<RegisteredPartner> = {}): RegisteredPartner {
  return { id, name: id, contract: 'main', status: 'ACTIVE', costPerSecond: 100, costBurst: 2_000, keyHashes: [hashOf(`sg_${id}`)], ...changes };
}

/** An active operation of a partner, known by the hash of its text. */
export function anOperation(clientId: string, body: string, changes: Partial<RegisteredOperation> = {}): RegisteredOperation {
  const [, type = 'query', name = ''] = /^\s*(query|mutation|subscription)\s+(\w+)/.exec(body) ?? [];
  return { clientId, id: hashOf(body), name, type: type as 'query', body, state: 'ACTIVE', ...changes };
}

export async function openRegistryDesk(first: Partial<Published> = {}): Promise<RegistryDesk> {
  let published: Published = { version: '1', partners: [], operations: [], ...first };
  let how: 'rightly' | number | 'nothing' = 'rightly';
  const calls: RegistryDesk['calls'] = [];
  const flushes: UsageFlush[] = [];

  const statusFor = (method: string, path: string, headers: IncomingHttpHeaders): number => {
    if (typeof how === 'number') return how;
    if (headers['x-storegraph-identity'] === undefined) return 401;
    if (path === '/internal/operation-registry' && method === 'GET') return headers['if-none-match'] === `"${published.version}"` ? 304 : 200;
    return path === '/internal/operation-usage' && method === 'POST' ? 204 : 404;
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (how === 'nothing') return response.destroy();
      const { method = '', url: path = '', headers } = request;
      const status = statusFor(method, path, headers);
      calls.push({ method, path, status, headers });
      if (status === 204) flushes.push(JSON.parse(body) as UsageFlush);
      response.writeHead(status, { etag: `"${published.version}"` }).end(status === 200 ? JSON.stringify(published) : '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (changes) => void (published = { ...published, ...changes, version: String(Number(published.version) + 1) }),
    answer: (next) => void (how = next),
    calls, flushes,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
