import type { GraphQLFormattedError } from 'graphql';
import type { Pool } from 'undici';
import type { SubgraphAnswer } from '../execution/execute.ts';
import { Unavailable } from './unavailable.ts';

/** Sends a GraphQL request and hands out the answer's text. Rejects with `Unavailable` unless it can be one. */
export async function post(pool: Pool, path: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<string> {
  const { status, contentType, text } = await exchange(pool, path, headers, body, signal);
  if (status >= 500 || status === 401 || status === 404) throw new Unavailable('status', `status ${status}`);
  if (!contentType.includes('json')) throw new Unavailable('malformed', `status ${status} and ${contentType || 'no content type'}`);
  return text;
}

interface Exchanged {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Without undici's streams around an answer, which is wanted whole: they cost more than the answer itself. */
function exchange(pool: Pool, path: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let contentType = '';
    const chunks: Buffer[] = [];
    let giveUp = (): void => {};
    const leave = (): void => giveUp();
    signal.addEventListener('abort', leave, { once: true });
    pool.dispatch({ path, method: 'POST', headers, body }, {
      onRequestStart(controller) {
        giveUp = () => controller.abort(new Error('given up'));
        if (signal.aborted) giveUp();
      },
      onResponseStart(_controller, statusCode, { 'content-type': type }) {
        status = statusCode;
        contentType = String(type ?? '');
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd() {
        signal.removeEventListener('abort', leave);
        resolve({ status, contentType, text: chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString() });
      },
      onResponseError(_controller, cause) {
        signal.removeEventListener('abort', leave);
        reject(signal.aborted ? new Unavailable('timeout', 'no answer in time', { cause }) : broken(cause));
      },
    });
  });
}

function broken(cause: Error & { readonly code?: string }): Unavailable {
  return new Unavailable(cause.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? 'too-large' : 'connection', cause.code ?? 'no connection', { cause });
}

/** Reads an answer's text. Throws `Unavailable` unless it is a GraphQL answer. What is read belongs to the reader. */
export function readAnswer(text: string): SubgraphAnswer {
  const answer = parse(text);
  if (!isRecord(answer)) throw new Unavailable('malformed', 'not a GraphQL answer');
  const { data, errors } = answer;
  const hasData = isRecord(data) || data === null || data === undefined;
  if (!hasData || !(errors === undefined || Array.isArray(errors))) throw new Unavailable('malformed', 'not a GraphQL answer');
  // Without data there must be a reason: else what is missing would be shown as if there were nothing.
  if (!isRecord(data) && !errors?.length) throw new Unavailable('malformed', 'neither data nor errors');
  return { ...(data === undefined ? {} : { data }), ...(errors?.length ? { errors: errors as GraphQLFormattedError[] } : {}) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unavailable('malformed', 'not JSON', { cause });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
