import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { NOW } from '../clock.ts';
import { createSampleShop } from '../sample-shop.ts';
import type { SampleOrder, SampleOrderChange, SamplePayment } from '../shape.ts';

/** What may follow what: written from the schemas, not from the courses. */
const MAY_BECOME: Readonly<Record<string, readonly string[]>> = {
  'PENDING/UNFULFILLED': ['AWAITING_PAYMENT/UNFULFILLED', 'REJECTED/UNFULFILLED'],
  'AWAITING_PAYMENT/UNFULFILLED': ['CONFIRMED/UNFULFILLED', 'CANCELLED/UNFULFILLED', 'EXPIRED/UNFULFILLED'],
  'CONFIRMED/UNFULFILLED': ['CONFIRMED/PACKED', 'CANCELLED/UNFULFILLED'],
  'CONFIRMED/PACKED': ['CONFIRMED/SHIPPED'],
  'CONFIRMED/SHIPPED': ['COMPLETED/DELIVERED'],
};

const TOLD_BY: Readonly<Record<string, string>> = {
  'AWAITING_PAYMENT/UNFULFILLED': 'payment-requested', 'REJECTED/UNFULFILLED': 'rejected', 'CONFIRMED/UNFULFILLED': 'confirmed',
  'CANCELLED/UNFULFILLED': 'cancelled', 'EXPIRED/UNFULFILLED': 'expired', 'CONFIRMED/PACKED': 'packed', 'CONFIRMED/SHIPPED': 'shipped', 'COMPLETED/DELIVERED': 'delivered',
};

/** A payment's status as its ledger alone has it. */
function statusOf({ events }: SamplePayment): string {
  const total = (type: string) => events.filter((event) => event.type === type).reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0n), 0n);
  const [captured, refunded] = [total('CAPTURED'), total('REFUNDED')];
  if (events.at(-1)?.type === 'DISPUTE_OPENED') return 'DISPUTED';
  if (events.at(-1)?.type === 'DISPUTE_LOST') return 'CHARGED_BACK';
  if (captured > 0n) return refunded === 0n ? 'CAPTURED' : refunded === captured ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  return events.at(-1)!.type;
}

const standing = ({ status, fulfilmentStatus }: Pick<SampleOrderChange, 'status' | 'fulfilmentStatus'>) => `${status}/${fulfilmentStatus}`;
const isRising = (dates: readonly Date[]) => dates.every((date, index) => index === 0 || date > dates[index - 1]!);

describe.each(['ci', 'demo'] as const)('the orders of size %s', (size) => {
  const { orders, products, users } = createSampleShop(size);
  /** The numbers of the orders that break a promise. */
  const breaking = (isKept: (order: SampleOrder) => boolean) => orders.filter((order) => !isKept(order)).map(({ number }) => number);

  it('have lived only legal lives', () => {
    expect(breaking(({ history }) => history.slice(1).every((change, index) => {
      const [before, after] = [standing(history[index]!), standing(change)];
      return before === after
        ? /(payment-(updated|requested)|claimed)$/.test(change.event)
        : MAY_BECOME[before]!.includes(after) && change.event === `orders.order-${TOLD_BY[after]}`;
    }))).toEqual([]);
  });

  it('begin as placed and stand where their history ends, with a version for each change', () => {
    const first = { version: 1, event: 'orders.order-placed', status: 'PENDING', fulfilmentStatus: 'UNFULFILLED', paymentStatus: null };
    expect(breaking((order) => {
      const { history, placedAt } = order;
      return isDeepStrictEqual(history[0], { ...first, occurredAt: placedAt })
        && history.every(({ version }, index) => version === index + 1)
        && standing(history.at(-1)!) === standing(order);
    })).toEqual([]);
  });

  it('have histories that go forward and end before the story does', () => {
    expect(breaking(({ history, payments }) => [history, ...payments.map(({ events }) => events)].every((entries) => isRising(entries.map(({ occurredAt }) => occurredAt)))
      && history.at(-1)!.occurredAt < NOW)).toEqual([]);
  });

  it('leave nothing for another service to act on', () => {
    const resting = ['CONFIRMED', 'COMPLETED', 'CANCELLED', 'REJECTED', 'EXPIRED'];
    const open = ['PENDING', 'PROCESSING', 'REQUIRES_ACTION'];
    expect(breaking(({ status, payments }) => resting.includes(status) && !payments.some((payment) => open.includes(payment.status)))).toEqual([]);
  });

  it('come in every state an order can rest in', () => {
    expect(new Set(orders.map(standing))).toEqual(new Set([
      'CONFIRMED/UNFULFILLED', 'CONFIRMED/PACKED', 'CONFIRMED/SHIPPED', 'COMPLETED/DELIVERED', 'CANCELLED/UNFULFILLED', 'REJECTED/UNFULFILLED', 'EXPIRED/UNFULFILLED',
    ]));
    expect(new Set(orders.flatMap(({ payments }) => payments.map(({ status }) => status)))).toEqual(new Set(['AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'FAILED', 'CANCELLED', 'DISPUTED', 'CHARGED_BACK']));
  });

  it('have a payment for each time one was asked, of all they cost, standing where its ledger says', () => {
    expect(breaking(({ payments, history, totalMinor, currency }) =>
      payments.length === history.filter(({ event }) => event === 'orders.order-payment-requested').length
      // An order does not hear of what its customer's bank wants back.
      && (payments.at(-1)?.status ?? null)?.replace(/DISPUTED|CHARGED_BACK/, 'CAPTURED') === (history.at(-1)!.paymentStatus ?? undefined)
      && payments.every((payment, index) => payment.attempt === index + 1 && payment.amountMinor === totalMinor && payment.currency === currency
        && payment.status === statusOf(payment)
        && isDeepStrictEqual(payment.events[0], { type: 'REQUESTED', amountMinor: null, occurredAt: payment.createdAt })))).toEqual([]);
  });

  it('are paid once while they stand, and not at all once they are called off', () => {
    const timesPaid: Partial<Record<string, number>> = { CONFIRMED: 1, CANCELLED: 0, REJECTED: 0, EXPIRED: 0 };
    const kept = ['AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED'];
    expect(breaking(({ status, payments }) => [undefined, payments.filter((payment) => kept.includes(payment.status)).length].includes(timesPaid[status]))).toEqual([]);
  });

  it('cost what their lines cost, at the variants’ prices', () => {
    const variants = new Map(products.flatMap((product) => product.variants.map((variant) => [variant.id, { product, variant }] as const)));
    expect(breaking(({ lines, totalMinor, currency, placedAt }) =>
      lines.reduce((total, { unitPriceMinor, quantity }) => total + unitPriceMinor * BigInt(quantity), 0n) === totalMinor
      && new Set(lines.map(({ productId }) => productId)).size === lines.length
      && lines.every(({ id: _id, quantity, ...line }) => {
        const { product, variant } = variants.get(line.variantId)!;
        return quantity >= 1 && product.createdAt < placedAt && isDeepStrictEqual(line, {
          productId: product.id, variantId: variant.id, productName: product.name, variantName: variant.name, sku: variant.sku,
          imageUrl: product.imageUrl, unitPriceMinor: variant.prices[currency],
        });
      }))).toEqual([]);
  });

  it('were placed by guests now and then, one of whom claimed theirs since', () => {
    const guests = orders.flatMap(({ guest, history }) => (guest ? [`${guest.email.split('@')[0]} ${guest.isClaimed} ${history.filter(({ event }) => event === 'orders.order-claimed').length}`] : []));
    expect(guests).toEqual(size === 'ci' ? [] : ['wren false 0', 'ilse false 0', 'paco true 1']);
  });

  it('are customers’ own, and go to one of their addresses', () => {
    const byId = new Map(users.map((user) => [user.id, user]));
    expect(breaking(({ customerId, placedAt, shippingAddress, guest }) => {
      // Who orders without an account has none.
      if (guest && !guest.isClaimed) return !byId.has(customerId);
      const customer = byId.get(customerId)!;
      return customer.roles.includes('CUSTOMER') && customer.createdAt < placedAt
        && customer.addresses.some(({ id: _id, isDefault: _isDefault, ...address }) => isDeepStrictEqual(address, shippingAddress));
    })).toEqual([]);
  });

  it('are numbered from SG-000001 as they were placed', () => {
    expect(orders.map(({ number }) => number)).toEqual(orders.map((_, index) => `SG-${String(index + 1).padStart(6, '0')}`));
    expect(isRising(orders.map(({ placedAt }) => placedAt))).toBe(true);
  });

  it('say why when they were rejected, and have a tracking number once they are on their way', () => {
    expect(breaking(({ status, fulfilmentStatus, reason, trackingNumber }) =>
      (status === 'CANCELLED' || reason === (status === 'REJECTED' ? 'OUT_OF_STOCK' : null))
      && (trackingNumber !== null) === ['SHIPPED', 'DELIVERED'].includes(fulfilmentStatus))).toEqual([]);
  });

  it('show the first demo customer parcels at every stage', () => {
    const own = orders.filter(({ customerId }) => customerId === users[0]!.id).map(standing);
    expect(own).toEqual(expect.arrayContaining(['CONFIRMED/UNFULFILLED', 'CONFIRMED/PACKED', 'CONFIRMED/SHIPPED', 'COMPLETED/DELIVERED']));
  });
});
