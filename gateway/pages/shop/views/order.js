// The order page: loaded once, then followed live; it is never asked for again.
import { element } from '../../element.js';
import { newKey } from '../cart.js';
import { act, ask, follow } from '../graph.js';
import { money, notice, stars } from '../parts.js';

const STEPS = ['PENDING', 'AWAITING_PAYMENT', 'CONFIRMED', 'PACKED', 'SHIPPED', 'DELIVERED'];
const WORDS = {
  PENDING: 'Placed', AWAITING_PAYMENT: 'Payment', PAYMENT_ACTION_REQUIRED: 'Confirm the payment', PAYMENT_FAILED: 'Payment failed',
  CONFIRMED: 'Confirmed', PACKED: 'Packed', SHIPPED: 'On its way', DELIVERED: 'Delivered', PARTIALLY_SHIPPED: 'A part is on its way', PARTIALLY_DELIVERED: 'A part has arrived',
  CANCELLED: 'Cancelled', REJECTED: 'Sold out', EXPIRED: 'Not paid in time',
};
/** Where the states that are no step of their own stand. */
const STANDS_AT = { PAYMENT_ACTION_REQUIRED: 'AWAITING_PAYMENT', PAYMENT_FAILED: 'AWAITING_PAYMENT', PARTIALLY_SHIPPED: 'SHIPPED', PARTIALLY_DELIVERED: 'SHIPPED' };
/** What a shopper and staff can do, by what the order allows them. */
const ACTIONS = {
  CANCEL: ['Cancel the order', 'cancel-order', 'cancelOrder', {}],
  PACK: ['Mark as packed', 'pack-order', 'packOrder', {}],
  SHIP: ['Mark as shipped', 'ship-order', 'shipOrder', { trackingNumber: 'SG-DEMO-1' }],
  DELIVER: ['Mark as delivered', 'deliver-order', 'deliverOrder', {}],
};

export async function order([id], _parameters, { onLeave }) {
  let { order: known } = await ask('order-page', { id });
  if (!known) return [element('h1', {}, 'There is no such order'), element('p', {}, element('a', { href: '/shop/account' }, 'Your orders'))];
  document.title = `Order ${known.number} · Storegraph shop`;
  const live = element('p', { class: 'live off', id: 'live' }, 'connecting …');
  const body = element('div');
  const show = () => body.replaceChildren(...paint(known));
  show();
  onLeave(follow('order-status-changed', () => ({ orderId: id, afterVersion: known.version }), {
    next: ({ orderStatusChanged: change }) => {
      if (!change) return;
      known = { ...known, ...change, lines: known.lines.map((line) => ({ ...line, ...change.lines.find((other) => other.id === line.id) })) };
      show();
    },
    state: (isLive) => {
      live.className = `live ${isLive ? 'on' : 'off'}`;
      live.textContent = isLive ? 'live' : 'reconnecting …';
    },
  }));
  return [element('h1', {}, `Order ${known.number}`), live, body];
}

function paint(known) {
  return [
    element('p', {}, 'Status: ', element('strong', { id: 'status', 'data-status': known.displayStatus }, WORDS[known.displayStatus]), known.reason ? ` – ${known.reason}` : ''),
    steps(known.displayStatus),
    ...payment(known),
    known.trackingNumber && element('p', {}, `Tracking number ${known.trackingNumber}`),
    actions(known),
    element('table', {},
      element('tbody', {}, ...known.lines.map(line)),
      element('tfoot', {}, element('tr', {}, element('th', { colspan: 3 }, 'Total'), element('th', { class: 'number' }, money(known.total))))),
    element('h2', {}, 'What happened'),
    element('ol', { id: 'timeline' }, ...known.timeline.map(({ event, occurredAt, paymentStatus }) =>
      element('li', {}, `${event.replace('orders.order-', '').replaceAll('-', ' ')}${paymentStatus ? ` (payment ${paymentStatus.toLowerCase().replaceAll('_', ' ')})` : ''} `,
        element('span', { class: 'quiet' }, new Date(occurredAt).toLocaleTimeString())))),
  ].filter(Boolean);
}

function steps(displayStatus) {
  const now = STEPS.indexOf(STANDS_AT[displayStatus] ?? displayStatus);
  if (now < 0) return null;
  return element('ol', { class: 'steps', 'aria-label': 'Progress' }, ...STEPS.map((step, index) =>
    element('li', { class: index < now || step === 'DELIVERED' && now === index ? 'done' : index === now ? 'done now' : '', 'aria-current': index === now ? 'step' : undefined }, WORDS[step])));
}

function payment({ payments, availableActions, id }) {
  const latest = payments?.at(-1);
  if (!latest) return [];
  const retry = (paymentMethodToken) => act('retry-payment', 'retryPayment', { orderId: id, paymentMethodToken, idempotencyKey: newKey() });
  return [
    element('p', {}, `Payment: ${latest.status.toLowerCase().replaceAll('_', ' ')}, ${money(latest.amount)}`,
      Number(latest.refundedAmount.amount) > 0 ? `, ${money(latest.refundedAmount)} given back` : ''),
    latest.nextAction && notice(element('a', { href: latest.nextAction.url, target: '_blank', rel: 'noopener', id: 'confirm-payment' }, 'Confirm the payment at the provider')),
    latest.failure && notice(`${latest.failure.message}`, true),
    availableActions.includes('RETRY_PAYMENT') && doing('Pay with another card', () => retry('tok_success')),
  ].filter(Boolean);
}

function actions({ id: orderId, availableActions }) {
  return element('p', { class: 'row', id: 'actions' }, ...availableActions.filter((action) => ACTIONS[action]).map((action) => {
    const [label, operation, name, more] = ACTIONS[action];
    return doing(label, () => act(operation, name, { orderId, ...more }), action);
  }));
}

/** A button whose effect arrives live; only what went wrong is shown here. */
function doing(label, work, action) {
  const problem = element('span');
  const button = element('button', {
    type: 'button', class: 'plain', 'data-action': action,
    onclick: async () => {
      button.disabled = true;
      try {
        await work();
      } catch (error) {
        button.disabled = false;
        problem.replaceChildren(notice(error.message, true));
      }
    },
  }, label);
  return element('span', {}, button, problem);
}

function line({ productName, variantName, quantity, unitPrice, total, variant, myReview }) {
  const name = `${productName}, ${variantName}`;
  return element('tr', {},
    element('td', {}, variant?.product ? element('a', { href: `/shop/products/${variant.product.slug}` }, name) : name, myReview && [' ', stars(myReview.rating)]),
    element('td', { class: 'number' }, money(unitPrice)), element('td', { class: 'number' }, String(quantity)), element('td', { class: 'number' }, money(total)));
}
