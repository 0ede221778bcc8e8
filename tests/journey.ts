// npm run journey: goes a shopper's way through a running shop, a line a step. All that can be asked: npm run journey -- --help
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { operation } from '@storegraph/proof/clients/operations';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import { agreement, findVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { Problem } from '@storegraph/stack/command-line/problem';
import { runCommand } from '@storegraph/stack/command-line/run-command';

const HELP = `npm run journey -- [--url URL]: goes a shopper's way through a running shop, from a search to a cancelled order; a line and a time for each step.

  --url URL   where the shop is (default http://127.0.0.1:4000)
`;

await runCommand(async () => {
  const { values: { url } } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:4000' } } });
  await journey(url).catch((error: Error) => {
    throw new Problem(`${error.message}.`, `Is the shop running at ${url}? It is started with npm start; another address is given with -- --url.`);
  });
  return 0;
}, { help: HELP });
process.exit();

/** Does a step and says what came of it; the first that fails ends the journey. */
async function step<Found>(what: string, work: () => Promise<Found>, told: (found: Found) => string): Promise<Found> {
  const from = performance.now();
  const found = await work();
  console.log(`✔  ${what.padEnd(28)} ${`${Math.round(performance.now() - from)} ms`.padStart(8)}  ${told(found)}`);
  return found;
}

async function journey(url: string): Promise<void> {
  const startedAt = performance.now();
  const guest = createGraphqlClient(url);
  const { searchProducts } = await step('search', () => guest.ask('search-products', { query: 'lamp' }), (found) => `${found.searchProducts.edges.length} products for “lamp”`);
  const wanted = await findVariant(undefined, guest, 2);
  const slug = searchProducts.edges[0]?.node.slug ?? wanted.slug;
  await step('product page', () => guest.ask('product-page', { slug }), ({ product }) =>
    `${product.name}: ${product.ratingSummary?.count ?? 0} reviews, ${product.boughtTogether?.length ?? 0} bought together`);
  const { cart: guestCart, token } = await step('a guest fills a cart', async () => {
    const opened = await guest.must('create-cart', { currency: 'EUR', idempotencyKey: randomUUID() });
    const { cart } = await guest.must('add-to-cart', { cartId: opened.cart.id, token: opened.token, lines: [{ variantId: wanted.id, quantity: 2 }] });
    return { cart, token: opened.token };
  }, ({ cart }) => `${cart.lines[0].quantity} × ${cart.lines[0].name}, ${cart.total.amount} ${cart.total.currency}`);
  const customer = await step('registers', () => newCustomer({ url }, { displayName: 'Journey Shopper' }), ({ email }) => email);
  const { cart } = await step('takes the cart along', () => customer.must('merge-cart', { cartId: guestCart.id, token }), (found) => `version ${found.cart.version}`);
  const { order } = await step('places the order', () => customer.must('place-order', agreement(cart)), (found) => `${found.order.number} is ${found.order.displayStatus}`);

  const socket = createClient({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${customer.token}` } });
  const live = socket.iterate<any>({ query: operation('order-status-changed'), variables: { orderId: order.id, afterVersion: order.version } });
  const until = async (displayStatus: string) => {
    for (;;) {
      const { value: told, done } = await live.next();
      if (done || told.errors) throw new Error(`the subscription ended: ${JSON.stringify(told?.errors)}`);
      if (told.data.orderStatusChanged.displayStatus === displayStatus) return told.data.orderStatusChanged;
    }
  };
  const liveline = (found: any) => `live: version ${found.version}, payment ${String(found.paymentStatus).toLowerCase()}`;
  await step('stock held, paid, confirmed', () => until('CONFIRMED'), liveline);
  const fulfilment = await staff({ url }, 'FULFILMENT');
  for (const [operationName, displayStatus] of [['pack-order', 'PACKED'], ['ship-order', 'SHIPPED'], ['deliver-order', 'DELIVERED']] as const) {
    await step(displayStatus.toLowerCase(), async () => {
      await fulfilment.must(operationName, { orderId: order.id });
      return until(displayStatus);
    }, liveline);
  }
  await step('reviews', () => customer.must('submit-review', { productId: wanted.productId, rating: 5, title: 'Just right', body: 'Would buy it again.', idempotencyKey: randomUUID() }),
    ({ review }) => `${review.rating} stars, ${review.isVerified ? 'verified' : 'not verified yet'}`);
  await step('is recommended', () => customer.ask('my-account'), ({ me }) => me.recommendedProducts.slice(0, 2).map((each: any) => each.product.name).join(', '));
  await step('orders again and cancels', async () => {
    const again = await customer.must('create-cart', { currency: 'EUR' });
    const filled = await customer.must('add-to-cart', { cartId: again.cart.id, lines: [{ variantId: wanted.id, quantity: 1 }] });
    const { order: second } = await customer.must('place-order', agreement(filled.cart));
    await untilOrder(customer, second.id, 'CONFIRMED');
    await customer.must('cancel-order', { orderId: second.id, reason: 'Changed my mind' });
    return untilOrder(customer, second.id, 'CANCELLED');
  }, (found) => `${found.number} is ${found.displayStatus}; the money goes back`);
  await socket.dispose();
  console.log(`\nThe whole way in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}
