import type { JsonWebKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { createTokens } from '../loader/tokens.ts';
import { BODY_AROUND } from './supergraph/operation.ts';

/** Asks a contender once. Rejects unless it answers 200. */
export async function askOnce(url: string, revision: number, tokenKey: JsonWebKey | undefined): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${createTokens(tokenKey)()}` },
    body: BODY_AROUND.join(String(revision)),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`status ${response.status}: ${text.slice(0, 500)}`);
  return text;
}

/** Whether two answers say the same; in which order keys stand, and what `extensions` tell besides, is left open. */
export function saySame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => JSON.parse(text) as { data?: unknown; errors?: unknown });
  return isDeepStrictEqual({ data: a?.data, errors: a?.errors }, { data: b?.data, errors: b?.errors });
}
