import { Agent, createServer, request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Ways for a subgraph to answer badly. */
export type Manner = 'hangs' | 'resets' | 'answers 503' | 'answers HTML' | 'answers 100 MB' | 'cuts its JSON' | 'names another type' | 'answers null without a reason' | 'reaches into prototypes';

/** Stands in for a service: hands on what is asked and answered, until it is told to behave badly. */
export interface Impostor {
  readonly port: number;
  /** How many requests for the graph it had since it behaves as it does. */
  readonly asked: number;
  /** The most bytes it got rid of in one answer since then. */
  readonly mostSent: number;
  /** From now on it answers so; rightly when nothing is given. */
  behave(manner?: Manner): void;
  close(): Promise<void>;
}

/** It must not be seen in any answer. */
export const CANARY = 'an-impostor-was-here';

const HOST = '127.0.0.1';
const MEGABYTE = 1024 * 1024;
const HUGE_MEGABYTES = 100;
const JSON_TYPE = { 'content-type': 'application/json' };

/** What is done instead of answering; `right` is what the service itself says. */
type Behave = (response: ServerResponse, right: () => Promise<string>, sent: (bytes: number) => void) => Promise<void> | void;

const BEHAVE: Readonly<Record<Manner, Behave>> = {
  hangs: () => {},
  resets: (response) => void response.socket?.resetAndDestroy(),
  'answers 503': (response) => void response.writeHead(503, JSON_TYPE).end(JSON.stringify({ errors: [{ message: CANARY }] })),
  'answers HTML': (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<h1>${CANARY}</h1>`),
  async 'answers 100 MB'(response, _right, sent) {
    response.writeHead(200, JSON_TYPE).write('{"data":{"_entities":[{"name":"');
    const gone = new Promise((resolve) => response.once('close', resolve));
    const piece = Buffer.alloc(MEGABYTE, 'x');
    for (let megabytes = 1; megabytes <= HUGE_MEGABYTES && !response.destroyed; megabytes += 1) {
      await Promise.race([gone, new Promise((resolve) => response.write(piece, resolve))]);
      sent(megabytes * MEGABYTE);
    }
    response.end('"}]}}');
  },
  async 'cuts its JSON'(response, right) {
    const text = await right();
    response.writeHead(200, JSON_TYPE).end(text.slice(0, text.length / 2));
  },
  'names another type': async (response, right) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(await right()),
  'answers null without a reason': (response) => void response.writeHead(200, JSON_TYPE).end('{"data":null}'),
  'reaches into prototypes': async (response, right) => void response.writeHead(200, JSON_TYPE).end(JSON.stringify(poisoned(JSON.parse(await right())))),
};

export const MANNERS = Object.keys(BEHAVE) as readonly Manner[];

/** With keys in every object that would reach into all objects if they were set. */
function poisoned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(poisoned);
  if (typeof value !== 'object' || value === null) return value;
  const poison = { value: { polluted: CANARY }, enumerable: true };
  return Object.defineProperties(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, poisoned(part)])), { ['__proto__']: poison, constructor: { value: { prototype: { polluted: CANARY } }, enumerable: true } });
}

/** Opens one in front of a service of this machine. */
export async function openImpostor(servicePort: number): Promise<Impostor> {
  const agent = new Agent({ keepAlive: true });
  let manner: Manner | undefined;
  let asked = 0;
  let mostSent = 0;

  const forward = ({ method, url, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> => new Promise((resolve, reject) => {
    ask({ host: HOST, port: servicePort, method, path: url, headers, agent }, resolve).on('error', reject).end(body);
  });
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.on('error', () => {});
    const body = await bytesOf(request);
    if (url(request) === '/graphql') asked += 1;
    if (manner && url(request) === '/graphql') return BEHAVE[manner](response, async () => String(await bytesOf(await forward(request, body))), (bytes) => (mostSent = Math.max(mostSent, bytes)));
    const answer = await forward(request, body);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  };
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, HOST, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    get asked() {
      return asked;
    },
    get mostSent() {
      return mostSent;
    },
    behave(next) {
      [manner, asked, mostSent] = [next, 0, 0];
    },
    async close() {
      server.closeAllConnections();
      agent.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const url = ({ url: path = '' }: IncomingMessage): string => path.split('?')[0] ?? '';

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
