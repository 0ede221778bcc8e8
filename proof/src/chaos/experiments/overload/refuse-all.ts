import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A server that refuses whatever it is asked. */
export interface RefusesAll {
  readonly url: string;
  stop(): Promise<void>;
}

const REFUSAL = JSON.stringify({ errors: [{ message: 'Too much is asked of the shop at the moment; try again in a moment.', extensions: { code: 'OVERLOADED' } }] });

/** Starts one, bare `node:http` in a process of its own: what refusing costs who does nothing else. */
export async function startRefusesAll(): Promise<RefusesAll> {
  const child = fork(fileURLToPath(import.meta.url), { env: { ...process.env, NODE_OPTIONS: '' } });
  const [url] = (await once(child, 'message')) as [string];
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

if (import.meta.main) {
  const server = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(REFUSAL), 'retry-after': '1' }).end(REFUSAL));
  });
  server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  // It ends with whoever started it.
  process.once('disconnect', () => process.exit());
}
