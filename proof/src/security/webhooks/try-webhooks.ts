import { createHmac, randomBytes } from 'node:crypto';
import { newCustomer } from '../../clients/users.ts';
import { order, ownVariant, untilOrder } from '../../clients/shopping.ts';
import type { ShopFacts } from '../../shop/start-shop.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';

/** Somebody who tells the shop things by webhooks, and signs them. */
interface Teller {
  readonly service: string;
  readonly path: string;
  readonly header: string;
  readonly secret: string;
  /** What others know of the two of them. */
  readonly otherSecrets: readonly string[];
  /** What it would tell, if it did. */
  readonly body: string;
}

/** What a webhook is sent with. */
interface Forged {
  readonly body?: string;
  readonly path?: string;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const UNSIGNED = 401;

/** Sends webhooks that say an order is paid, or a parcel delivered, none of which was signed just now by who may: none is heard. */
export async function tryWebhooks({ shop, secrets }: Target): Promise<Outcome> {
  const shopper = await newCustomer(shop);
  const { id } = await ownVariant(shop, shopper);
  const { id: orderId } = await order(shopper, [{ variantId: id, quantity: 1 }], 'tok_needs_action');
  await untilOrder(shopper, orderId, 'PAYMENT_ACTION_REQUIRED');
  const all = [secrets.webhookSecret, secrets.providerKey, secrets.carrierWebhookSecret, secrets.carrierKey];
  const others = (own: string): readonly string[] => all.filter((secret) => secret !== own);
  const tellers: readonly Teller[] = [
    { service: 'payments', path: '/webhooks/simulated', header: 'provider-signature', secret: secrets.webhookSecret, otherSecrets: others(secrets.webhookSecret), body: JSON.stringify(paid(orderId)) },
    { service: 'orders', path: '/webhooks/carrier', header: 'carrier-signature', secret: secrets.carrierWebhookSecret, otherSecrets: others(secrets.carrierWebhookSecret), body: JSON.stringify(delivered()) },
  ];
  const outcomes = await Promise.all(tellers.map((teller) => tryTeller(shop, teller, shopper.token ?? '')));
  const broken = outcomes.flatMap((outcome) => outcome.broken);
  const { payments } = await untilOrder(shopper, orderId, 'PAYMENT_ACTION_REQUIRED');
  if (payments.some(({ status }: { status: string }) => status !== 'REQUIRES_ACTION')) broken.push(`A forged webhook was believed: ${JSON.stringify(payments)}`);
  await shopper.act('cancel-order', { orderId });
  return { cases: outcomes.reduce((sum, { cases }) => sum + cases, 0), broken };
}

async function tryTeller(shop: ShopFacts, { service, path: itsPath, header, secret, otherSecrets, body }: Teller, token: string): Promise<Outcome> {
  const broken: string[] = [];
  const now = Math.floor(Date.now() / 1_000);
  const sign = (t: number | string = now, key: string | Buffer = secret, signed = body): string => createHmac('sha256', key).update(`${t}.`).update(signed).digest('hex');
  const right = sign();
  const send = async ({ body: sent = body, path = itsPath, signature, headers }: Forged): Promise<number> => {
    const answer = await fetch(`http://127.0.0.1:${shop.ports[service]}${path}`, {
      method: 'POST', body: sent, headers: { 'content-type': 'application/json', ...(signature === undefined ? {} : { [header]: signature }), ...headers },
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const at = (t: number | string, key: string | Buffer = secret): Forged => ({ signature: `t=${t},v1=${sign(t, key)}` });

  const forged: Readonly<Record<string, Forged>> = {
    'no signature': {}, 'an empty signature': { signature: '' }, 'a signature alone': { signature: right }, 'no time': { signature: `v1=${right}` }, 'no v1': { signature: `t=${now}` }, 'an empty v1': { signature: `t=${now},v1=` },
    'another secret': at(now, randomBytes(24).toString('hex')), 'an empty secret': at(now, ''), 'the secret\'s bytes': at(now, Buffer.from(secret, 'hex')),
    ...Object.fromEntries(otherSecrets.map((other, index) => [`another secret of the shop's (${index + 1})`, at(now, other)])),
    'signed six minutes ago': at(now - 360), 'signed in six minutes': at(now + 360), 'an old signature with a new time': { signature: `t=${now},v1=${sign(now - 360)}` },
    'two times': { signature: `t=${now - 360},t=${now},v1=${right}` }, 'time in ms': at(now * 1_000), 'time with a sign': at(`+${now}`), 'time in hex': at(`0x${now.toString(16)}`), 'no number': at('NaN'), 'a time without end': at('Infinity'),
    'another scheme': { signature: `t=${now},v0=${right}` }, 'half a signature': { signature: `t=${now},v1=${right.slice(0, 32)}` }, 'a byte more': { signature: `t=${now},v1=${right}00` }, 'not hex': { signature: `t=${now},v1=${'z'.repeat(64)}` }, 'a hundred guesses': { signature: `t=${now},${Array.from({ length: 100 }, () => `v1=${randomBytes(32).toString('hex')}`).join(',')}` },
    'another body': { signature: `t=${now},v1=${right}`, body: body.replace('"id":"', '"id":"x') }, 'a blank more': { signature: `t=${now},v1=${right}`, body: `${body} ` }, 'an empty body': { signature: `t=${now},v1=${right}`, body: '' }, 'the body without its time': { signature: `t=${now},v1=${createHmac('sha256', secret).update(body).digest('hex')}` },
    'SHA-1': { signature: `t=${now},v1=${createHmac('sha1', secret).update(`${now}.${body}`).digest('hex')}` }, 'another\'s header': { headers: { 'stripe-signature': `t=${now},v1=${right}` } }, 'a customer\'s token': { headers: { authorization: `Bearer ${token}` } },
  };
  for (const [what, one] of Object.entries(forged)) {
    const status = await send(one);
    if (status !== UNSIGNED) broken.push(`${service}, ${what}: ${status}`);
  }
  const elsewhere = ['/webhooks/stripe', '/webhooks/', '/webhooks/other', `${itsPath}/../stripe`, '/webhooks/%2e%2e/graphql'];
  for (const path of elsewhere) {
    const status = await send({ path, signature: `t=${now},v1=${right}` });
    if (status < 400) broken.push(`${service}: ${path} takes a webhook: ${status}`);
  }

  // Signed rightly, and still no webhook: it is the signature that kept the others out.
  const shapes = ['null', '[]', '"text"', '{}', '{"id":1}', '{"id":"x","charge":null}', '{ "id', '{"__proto__":{"id":"x"}}', `{"id":"${'x'.repeat(101)}","charge":{}}`, body.replace(/"(amountMinor|trackingNumber)":"[^"]*"/, '"$1":-1')];
  for (const shape of shapes) {
    const status = await send({ body: shape, signature: `t=${now},v1=${sign(now, secret, shape)}` });
    if (status !== 400) broken.push(`${service}: a signed ${shape.slice(0, 60)} is answered with ${status}`);
  }
  const large = JSON.stringify({ id: 'x', more: 'x'.repeat(70_000) });
  const tooLarge = await send({ body: large, signature: `t=${now},v1=${sign(now, secret, large)}` });
  if (tooLarge !== 413) broken.push(`${service}: 70 KB are answered with ${tooLarge}`);
  return { cases: Object.keys(forged).length + elsewhere.length + shapes.length + 1, broken };
}

/** What the provider would send of an order that is paid. */
const paid = (orderId: string) => ({
  id: `whk_${randomBytes(8).toString('hex')}`,
  charge: { id: 'ch_1', key: `${orderId}:1`, status: 'captured', amountMinor: '1999', currency: 'EUR', actionUrl: null, failure: null, since: new Date().toISOString() },
});

/** What the carrier would tell of a parcel that has arrived. */
const delivered = () => ({ id: `note_${randomBytes(8).toString('hex')}`, trackingNumber: 'SIM0000000001', event: 'DELIVERED', occurredAt: new Date().toISOString() });
