import { createHash } from 'node:crypto';
import { DAY, NOW, later } from '../clock.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleOrder, SampleReview } from '../shape.ts';
import { GUESTS } from '../words/guests.ts';

/** The same orders, a few of the latest placed without an account: each of a customer of its own, who cannot log in, until it is claimed. */
export function withGuests(orders: readonly SampleOrder[], reviews: readonly Pick<SampleReview, 'customerId'>[], random: Random): SampleOrder[] {
  const guests = new Map(pickable(orders, reviews).slice(-GUESTS.length).map(({ id }, index) => [id, GUESTS[index]]));
  return orders.map((order) => {
    const guest = guests.get(order.id);
    if (!guest) return order;
    const { hasClaimed, ...shown } = guest;
    const kept = { ...shown, tokenHash: createHash('sha256').update(shown.token).digest('base64url') };
    return hasClaimed ? claimed({ ...order, guest: { ...kept, isClaimed: true } }) : { ...order, customerId: sampleId('user', order.placedAt, random), guest: { ...kept, isClaimed: false } };
  });
}

/** Paid orders that are their customers' only ones, who reviewed nothing: nobody else's story changes with them. */
function pickable(orders: readonly SampleOrder[], reviews: readonly Pick<SampleReview, 'customerId'>[]): readonly SampleOrder[] {
  const times = Map.groupBy(orders, ({ customerId }) => customerId);
  const authors = new Set(reviews.map(({ customerId }) => customerId));
  return orders.filter(({ status, customerId, history }) =>
    (status === 'CONFIRMED' || status === 'COMPLETED') && times.get(customerId)?.length === 1 && !authors.has(customerId) && later(history.at(-1)?.occurredAt ?? NOW, DAY) < NOW);
}

function claimed(order: SampleOrder): SampleOrder {
  const last = order.history.at(-1);
  return last ? { ...order, history: [...order.history, { ...last, version: last.version + 1, event: 'orders.order-claimed', occurredAt: later(last.occurredAt, DAY) }] } : order;
}
