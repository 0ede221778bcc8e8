import { createHmac, timingSafeEqual } from 'node:crypto';

export interface SignedWebhook {
  /** The header `provider-signature`: `t=<seconds>,v1=<hex>`, several `v1` while the provider changes its secret. */
  readonly header: string | undefined;
  /** The body to the byte, as it came. */
  readonly body: Buffer;
  /** Several while one replaces another. */
  readonly secrets: readonly string[];
  readonly now: Date;
}

/** How far the time in a signature may be from now: longer, and a webhook that somebody kept could be sent again. */
export const TOLERANCE_S = 300;

/**
 * Whether one of our secrets signed the webhook, just now: HMAC-SHA256 over `t.body`
 * (the scheme of https://docs.stripe.com/webhooks#verify-manually). Takes the same time wherever signatures differ.
 */
export function isSigned({ header, body, secrets, now }: SignedWebhook): boolean {
  const parts = (header ?? '').split(',').map((part) => part.trim().split('=', 2) as [string, string | undefined]);
  const times = parts.filter(([name]) => name === 't').map(([, value]) => value ?? '');
  const [time = ''] = times;
  if (times.length !== 1 || !/^\d{1,12}$/.test(time)) return false;
  if (Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_S) return false;
  const given = parts.filter(([name]) => name === 'v1').map(([, value]) => Buffer.from(value ?? '', 'hex'));
  const expected = secrets.map((secret) => createHmac('sha256', secret).update(`${time}.`).update(body).digest());
  return expected.some((right) => given.some((one) => one.length === right.length && timingSafeEqual(one, right)));
}
