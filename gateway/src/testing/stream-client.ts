import { request } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A stream of answers as it comes over the wire. */
export interface RawStream {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly response: IncomingMessage;
  /** Everything that came. */
  text(): string;
  /** Resolves with all that came once it contains this. */
  until(words: string): Promise<string>;
  /** Resolves with all that came when the stream is over. */
  readonly ended: Promise<string>;
  /** Leaves. */
  leave(): void;
}

export interface RawStreamOptions {
  readonly accept: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a GET: what follows the path. */
  readonly search?: string;
}

export const EVENTS = 'text/event-stream';
export const MULTIPART = 'multipart/mixed;boundary="graphql";subscriptionSpec="1.0",application/json';

/** Opens a stream without a client's manners. */
export async function openRawStream(url: string, { accept, body, headers = {}, search = '' }: RawStreamOptions): Promise<RawStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = request(`${url}/graphql${search}`, { method: body === undefined ? 'GET' : 'POST', agent: false, headers: { accept, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } }, resolve);
    sent.once('error', reject);
    sent.end(body === undefined || typeof body === 'string' ? body : JSON.stringify(body));
  });
  let text = '';
  let wake = () => {};
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  response.on('error', () => {});
  const ended = new Promise<string>((resolve) => response.once('close', () => resolve(text)));
  return {
    status: response.statusCode ?? 0, headers: response.headers, response, ended,
    text: () => text,
    leave: () => response.destroy(),
    async until(words) {
      const late = Date.now() + 10_000;
      while (!text.includes(words)) {
        if (Date.now() > late) throw new Error(`no ${words} came, but ${text}`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, 100);
        });
      }
      return text;
    },
  };
}
