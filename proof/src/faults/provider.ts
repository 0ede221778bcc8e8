import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { layOut } from '@storegraph/stack/data/directory';
import type { ShopFacts } from '../shop/start-shop.ts';

interface ProviderSecrets {
  readonly providerKey: string;
  readonly webhookSecret: string;
}

/** What the provider and the shop know of each other. */
export function secretsOf({ dataDirectory }: Pick<ShopFacts, 'dataDirectory'>): ProviderSecrets {
  return JSON.parse(readFileSync(layOut(dataDirectory).secrets, 'utf8')) as ProviderSecrets;
}

/** How the provider's webhooks misbehave from now on; `{}` mends them. */
export async function setFaults(shop: Pick<ShopFacts, 'dataDirectory' | 'ports'>, faults: { readonly duplicates?: number; readonly delayMs?: number; readonly forged?: boolean }): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${shop.ports['simulator']}/v1/faults`, {
    method: 'PUT', headers: { authorization: `Bearer ${secretsOf(shop).providerKey}`, 'content-type': 'application/json' }, body: JSON.stringify(faults),
  });
  if (!answer.ok) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
}

/** A webhook's header: `t=<seconds>,v1=<HMAC-SHA256 of "t.body">`. */
export function signWebhook(body: string, secret: string, at = new Date()): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}

/** Sends a webhook to the shop; answers the status. */
export async function sendWebhook(shop: Pick<ShopFacts, 'ports'>, body: string, signature: string | undefined): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${shop.ports['payments']}/webhooks/simulated`, {
    method: 'POST', headers: { 'content-type': 'application/json', ...(signature === undefined ? {} : { 'provider-signature': signature }) }, body,
  });
  await answer.arrayBuffer();
  return answer.status;
}
