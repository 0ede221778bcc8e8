import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { refuse } from './refuse.ts';

/** A caller's name for what it asks, so that it is done once. */
export const keyOnWire = z.string().min(1).max(200);

/** Refuses a call that does not bear the key; takes as long whatever is wrong with it. */
export function demandBearer(headers: IncomingHttpHeaders, key: string): void {
  if (!isSameText(headers.authorization ?? '', `Bearer ${key}`)) throw refuse(401, 'unauthorized', 'The API key is missing or wrong.');
}

/** The header `idempotency-key`; refuses a call without. */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string {
  return read(keyOnWire, headers['idempotency-key']);
}

/** What is sent, of the form it must have; refuses what is not. */
export function read<Schema extends z.ZodType>(schema: Schema, content: unknown): z.infer<Schema> {
  const { success, data, error } = schema.safeParse(content);
  if (success) return data;
  const [fault] = error.issues;
  throw refuse(400, 'invalid_request', `${fault?.path.join('.') || 'The request'}: ${fault?.message ?? 'is not of its form'}`);
}

/** Takes the same time wherever the texts differ. */
function isSameText(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
