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

async function exchange(pool: Pool, path: string, headers: Record<string, string>, body: string, signal: AbortSignal): Promise<{ status: number; contentType: string; text: string }> {
  try {
    const response = await pool.request({ path, method: 'POST', headers, body, signal });
    return { status: response.statusCode, contentType: String(response.headers['content-type'] ?? ''), text: await response.body.text() };
  } catch (cause) {
    if (signal.aborted) throw new Unavailable('timeout', 'no answer in time', { cause });
    const { code } = cause as { code?: string };
    throw new Unavailable(code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? 'too-large' : 'connection', code ?? 'no connection', { cause });
  }
}

/** Reads an answer's text. Throws `Unavailable` unless it is a GraphQL answer. What is read belongs to the reader. */
export function readAnswer(text: string): SubgraphAnswer {
  const answer = parse(text);
  if (!isRecord(answer)) throw new Unavailable('malformed', 'not a GraphQL answer');
  const { data, errors } = answer;
  const hasData = isRecord(data) || data === null || data === undefined;
  if (!hasData || !(errors === undefined || Array.isArray(errors)) || (data === undefined && errors === undefined)) throw new Unavailable('malformed', 'not a GraphQL answer');
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
