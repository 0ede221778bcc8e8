// The process of the subgraphs. Tells their urls first; answers each message with how often they were asked since the last.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAnswer } from './answers.ts';
import type { Answer } from './answers.ts';
import { SUBGRAPHS } from './schemas.ts';

let asked = 0;

async function serve(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked += 1;
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => request.once('end', resolve));
  const text = await answer(Buffer.concat(chunks).toString());
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

const urls: Record<string, string> = {};
for (const name of SUBGRAPHS) {
  const answer = createAnswer(name);
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => void serve(answer, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 1_024, resolve));
  urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
process.on('message', () => {
  process.send?.({ asked });
  asked = 0;
});
process.send?.({ urls });
