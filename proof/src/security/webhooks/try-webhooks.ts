import { createHmac, randomBytes } from 'node:crypto';
import { newCustomer } from '../../../../tests/shop/people.ts';
import { findVariant, order, untilOrder } from '../../../../tests/shop/shopping.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';

/** What a webhook is sent with; the body is of a payment that nobody made. */
interface Forged {
  readonly body?: string;
  readonly path?: string;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const SIGNATURE = 'provider-signature';
const UNSIGNED = 401;

/** Sends webhooks that say an order is paid, none of which the provider signed just now: none is heard. */
export async function tryWebhooks({ shop, secrets }: Target): Promise<Outcome> {
  const shopper = await newCustomer(shop);
  const { id } = await findVariant(shopper);
  const { id: orderId } = await order(shopper, [{ variantId: id, quantity: 1 }], 'tok_needs_action');
  await untilOrder(shopper, orderId, 'PAYMENT_ACTION_REQUIRED');
  const broken: string[] = [];
  const body = JSON.stringify(paid(orderId));
  const now = Math.floor(Date.now() / 1_000);
  const secret = secrets.webhookSecret;
  const sign = (t: number | string = now, key: string | Buffer = secret, signed = body): string => createHmac('sha256', key).update(`${t}.`).update(signed).digest('hex');
  const right = sign();
  const send = async ({ body: sent = body, path = '/webhooks/simulated', signature, headers }: Forged): Promise<number> => {
    const answer = await fetch(`http://127.0.0.1:${shop.ports['payments']}${path}`, {
      method: 'POST', body: sent, headers: { 'content-type': 'application/json', ...(signature === undefined ? {} : { [SIGNATURE]: signature }), ...headers },
    });
    await answer.arrayBuffer();
    return answer.status;
  };

  const forged: Readonly<Record<string, Forged>> = {
    'no signature': {}, 'an empty signature': { signature: '' }, 'a signature alone': { signature: right }, 'no time': { signature: `v1=${right}` }, 'no v1': { signature: `t=${now}` }, 'an empty v1': { signature: `t=${now},v1=` },
    'another secret': { signature: `t=${now},v1=${sign(now, randomBytes(24).toString('hex'))}` }, 'an empty secret': { signature: `t=${now},v1=${sign(now, '')}` }, 'the secret\'s bytes': { signature: `t=${now},v1=${sign(now, Buffer.from(secret, 'hex'))}` }, 'the provider\'s API key': { signature: `t=${now},v1=${sign(now, secrets.providerKey)}` },
    'signed six minutes ago': { signature: `t=${now - 360},v1=${sign(now - 360)}` }, 'signed in six minutes': { signature: `t=${now + 360},v1=${sign(now + 360)}` }, 'an old signature with a new time': { signature: `t=${now},v1=${sign(now - 360)}` },
    'two times': { signature: `t=${now - 360},t=${now},v1=${right}` }, 'time in ms': { signature: `t=${now * 1_000},v1=${sign(now * 1_000)}` }, 'time with a sign': { signature: `t=+${now},v1=${sign(`+${now}`)}` }, 'time in hex': { signature: `t=0x${now.toString(16)},v1=${sign(`0x${now.toString(16)}`)}` }, 'no number': { signature: `t=NaN,v1=${sign('NaN')}` }, 'a time without end': { signature: `t=Infinity,v1=${sign('Infinity')}` },
    'another scheme': { signature: `t=${now},v0=${right}` }, 'half a signature': { signature: `t=${now},v1=${right.slice(0, 32)}` }, 'a byte more': { signature: `t=${now},v1=${right}00` }, 'not hex': { signature: `t=${now},v1=${'z'.repeat(64)}` }, 'a thousand guesses': { signature: `t=${now},${Array.from({ length: 100 }, () => `v1=${randomBytes(32).toString('hex')}`).join(',')}` },
    'another body': { signature: `t=${now},v1=${right}`, body: body.replace('1999', '1') }, 'a blank more': { signature: `t=${now},v1=${right}`, body: `${body} ` }, 'an empty body': { signature: `t=${now},v1=${right}`, body: '' }, 'the body without its time': { signature: `t=${now},v1=${createHmac('sha256', secret).update(body).digest('hex')}` },
    'SHA-1': { signature: `t=${now},v1=${createHmac('sha1', secret).update(`${now}.${body}`).digest('hex')}` }, 'Stripe\'s header': { headers: { 'stripe-signature': `t=${now},v1=${right}` } },
    'the shop\'s own caller': { headers: { authorization: `Bearer ${shopper.token}` } },
  };
  for (const [what, one] of Object.entries(forged)) {
    const status = await send(one);
    if (status !== UNSIGNED) broken.push(`${what}: ${status}`);
  }
  const signature = `t=${now},v1=${right}`;
  for (const path of ['/webhooks/stripe', '/webhooks/../webhooks/other', '/webhooks/', '/webhooks/simulated/../stripe', '/webhooks/%2e%2e/graphql']) {
    const status = await send({ path, signature });
    if (status < 400) broken.push(`${path} takes a webhook: ${status}`);
  }

  // Signed rightly, and still no webhook: it is the signature that kept the others out.
  const shapes = ['null', '[]', '"text"', '{}', '{"id":1}', '{"id":"x","charge":null}', '{ "id', '{"__proto__":{"id":"x"}}', `{"id":"${'x'.repeat(101)}","charge":{}}`, JSON.stringify({ ...paid(orderId), charge: { ...paid(orderId).charge, amountMinor: '-1' } }), JSON.stringify({ ...paid(orderId), charge: { ...paid(orderId).charge, amountMinor: 1e30 } })];
  for (const shape of shapes) {
    const status = await send({ body: shape, signature: `t=${now},v1=${sign(now, secret, shape)}` });
    if (status !== 400) broken.push(`A signed ${shape.slice(0, 60)} is answered with ${status}`);
  }
  const large = JSON.stringify({ id: 'x', more: 'x'.repeat(70_000) });
  const tooLarge = await send({ body: large, signature: `t=${now},v1=${sign(now, secret, large)}` });
  if (tooLarge !== 413) broken.push(`70 KB are answered with ${tooLarge}`);

  const { payments } = await untilOrder(shopper, orderId, 'PAYMENT_ACTION_REQUIRED');
  if (payments.some(({ status }: { status: string }) => status !== 'REQUIRES_ACTION')) broken.push(`A forged webhook was believed: ${JSON.stringify(payments)}`);
  await shopper.act('cancel-order', { orderId });
  return { cases: Object.keys(forged).length + 5 + shapes.length + 1, broken };
}

/** What the provider would send of an order that is paid. */
const paid = (orderId: string) => ({
  id: `whk_${randomBytes(8).toString('hex')}`,
  charge: { id: 'ch_1', key: `${orderId}:1`, status: 'captured', amountMinor: '1999', currency: 'EUR', actionUrl: null, failure: null, since: new Date().toISOString() },
});
