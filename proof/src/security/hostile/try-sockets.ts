import { setTimeout as delay } from 'node:timers/promises';
import { HANDSHAKES, INIT, subscribe, talksOf } from '../../../../gateway/src/testing/hostile/sockets.ts';
import { followWith, openClient } from '../../../../gateway/src/testing/socket-client.ts';
import { TEXT, openWireSocket } from '../../../../gateway/src/testing/wire-socket.ts';
import type { WireSocket } from '../../../../gateway/src/testing/wire-socket.ts';
import { operation } from '../../clients/operations.ts';
import { newCustomer } from '../../clients/users.ts';
import { fillCart } from '../../clients/shopping.ts';
import { each } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';
import { goodClaims, signedByTheShop } from '../tokens/access-tokens.ts';

/** How long after what was done the socket may be open. In a shop that others use nobody is in a hurry. */
const [WITHIN_MS, WITHIN_BUSY_MS] = [1_000, 15_000];
const EXPIRED = 4403;
/** How a socket ended: with this code, without one, or not at all. */
type Ending = number | 'still open' | undefined;
interface Attempt { readonly end: Ending; readonly tookMs: number }
/** Of a machine that others use too: what was late may try again. */
const TRIES = 3;
/** How long a good token lasts that ends while something is followed. */
const TOKEN_S = 3;

/** Shakes hands and talks as no client should, and follows a cart meanwhile as one does. */
export async function trySockets({ shop, secrets, isOurs }: Target): Promise<Outcome> {
  const customer = await newCustomer(shop);
  const { cart } = await fillCart(customer, []);
  const client = openClient(shop.url, customer.token);
  const following = followWith(client, operation('cart-updated'), { cartId: cart.id });
  await following.until(1);

  const broken: string[] = [];
  let slowestMs = 0;
  const withinMs = isOurs ? WITHIN_MS : WITHIN_BUSY_MS;
  const tried = async (what: string, wanted: Ending, act: () => Promise<Attempt>): Promise<void> => {
    let { end, tookMs } = await act();
    for (let tries = 1; tries < TRIES && end === wanted && tookMs > withinMs; tries++) ({ end, tookMs } = await act());
    slowestMs = Math.max(slowestMs, tookMs);
    if (end !== wanted) broken.push(`${what}: ${end ?? 'closed without a code'}, not ${wanted ?? 'without a code'}`);
    else if (tookMs > withinMs) broken.push(`${what}: ${wanted ?? 'closed'} after ${tookMs.toFixed(0)} ms`);
  };

  await each(HANDSHAKES, ({ what, handshake, status }) => tried(what, status, async () => {
    const from = performance.now();
    const socket = await openWireSocket(shop.url, handshake);
    socket.end();
    return { end: socket.status, tookMs: performance.now() - from };
  }));

  const talks = talksOf(operation('order-status-changed'));
  await each(talks, ({ what, send, code, patienceMs = 0 }) => tried(what, code, async () => {
    const socket = await openWireSocket(shop.url);
    const from = performance.now();
    send(socket);
    const end = await endOf(socket, patienceMs + withinMs);
    socket.end();
    return { end, tookMs: performance.now() - from - patienceMs };
  }));

  await tried('a token that ends while something is followed', EXPIRED, async () => {
    const endsAt = Math.floor(Date.now() / 1_000) + TOKEN_S;
    const token = signedByTheShop({ ...goodClaims(customer.userId), exp: endsAt }, secrets.accessTokenKey);
    const socket = await openWireSocket(shop.url);
    socket.frame(TEXT, JSON.stringify({ ...JSON.parse(INIT), payload: { authorization: `Bearer ${token}` } }));
    await untilCame(socket, 1);
    socket.frame(TEXT, subscribe('1', operation('cart-updated'), { cartId: cart.id }));
    await untilCame(socket, 2);
    if (socket.count(TEXT) < 2) broken.push('a good token that ends soon: nothing is shown with it');
    const end = await endOf(socket, TOKEN_S * 1_000 + withinMs);
    socket.end();
    return { end, tookMs: Date.now() - endsAt * 1_000 };
  });

  const shown = following.results.length;
  await customer.must('set-cart-note', { cartId: cart.id, note: 'Please ring twice.' });
  await following.until(shown + 1).catch((error: unknown) => broken.push(`whoever means well hears no more: ${String(error)}`));
  await client.dispose();
  return { cases: HANDSHAKES.length + talks.length + 1, broken, figures: { slowestMs: Math.round(slowestMs) } };
}

/** Whoever is let go too late is told from whoever is not. */
const SPARE_MS = 4_000;

async function endOf({ closed }: WireSocket, lateMs: number): Promise<Ending> {
  const giveUp = new AbortController();
  const end = await Promise.race([closed, delay(lateMs + SPARE_MS, 'still open' as const, { signal: giveUp.signal }).catch(() => undefined)]);
  giveUp.abort();
  return end;
}

/** Resolves when so many messages came, or the socket is closed. */
async function untilCame({ closed, count }: WireSocket, messages: number): Promise<void> {
  let isClosed = false;
  void closed.then(() => (isClosed = true));
  while (count(TEXT) < messages && !isClosed) await delay(5);
}
