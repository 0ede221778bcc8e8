import type { Told } from '@storegraph/events/envelope';
import type { OrderMoney } from '../money/order-money.ts';
import type { Stores } from '../ports.ts';
import type { Change, ChangedOrder } from './ports.ts';
import type { Stand } from './stand.ts';
import { STEPS, after } from './steps.ts';
import type { Step, StepName } from './steps.ts';

/** When the tests look. */
export const NOW = new Date('2026-11-21T10:00:00Z');

interface OrderDesk {
  readonly stores: Stores;
  /** The steps that were taken, and what else was done, one after the other. */
  readonly done: readonly string[];
  readonly changes: readonly Change[];
  readonly told: readonly Told[];
  readonly stand: () => Stand;
}

/** One order of 100.00, as stores have it: a step is taken where the table allows it, and everything that is done is noted. */
export function orderDesk(from: Partial<Stand>, { giftCardMinor = 0n, isUnasked = false, ...paid }: Partial<OrderMoney> & { giftCardMinor?: bigint; isUnasked?: boolean } = {}): OrderDesk {
  const [done, changes, told]: [string[], Change[], Told[]] = [[], [], []];
  let stand: Stand = { status: 'AWAITING_PAYMENT', fulfilmentStatus: 'UNFULFILLED', paymentStatus: 'PENDING', ...from };
  const nameOf = (step: Step) => (Object.keys(STEPS) as StepName[]).find((name) => STEPS[name] === step);
  const isFor = ({ isPrepaid: prepaid, isUnasked: unasked }: Step) => (prepaid ?? giftCardMinor === 10_000n) === (giftCardMinor === 10_000n) && (unasked ?? isUnasked) === isUnasked;
  const order = () => ({ ...stand, id: 'order_1', customerId: 'user_ada', version: 7, total: { amountMinor: 10_000n, currency: 'EUR' }, lines: [], attempt: 1, methodToken: 'tok', giftCardMinor, payBy: NOW, reason: null, trackingNumber: null, paymentId: 'pay_1' }) as unknown as ChangedOrder;
  const money: OrderMoney = { orderId: 'order_1', dueMinor: 10_000n - giftCardMinor, giftMinor: giftCardMinor, shippingMinor: 0n, takenMinor: 0n, sparedMinor: 0n, backMinor: 0n, giftBackMinor: 0n, outstandingMinor: null, shippingBackMinor: 0n, ...paid };
  const noting = (what: string) => async () => void done.push(what);
  const stores = {
    orders: {
      take: async (_: string, step: Step, change: Change) => {
        const next = isFor(step) ? after(stand, step) : undefined;
        if (!next) return undefined;
        stand = next;
        done.push(nameOf(step) ?? '');
        changes.push(change);
        return order();
      },
      takeable: async (step: Step, dueBy: Date, limit: number) => {
        done.push(`at most ${limit} due by ${dueBy.toISOString()}`);
        return after(stand, step) ? ['order_1', 'order_1', 'order_1'] : [];
      },
      byIds: async () => [order()],
    },
    shipments: { lock: async (id: string) => (done.push('locked'), id === 'order_1' ? order() : undefined), callOff: noting('parcels called off') },
    promotions: { giveBack: noting('codes given back') }, giftCards: { giveBack: noting('cards given back') }, edits: { notePaid: noting('edits paid') },
    money: { count: async () => (done.push('money counted'), money), miss: async (_: string, outstandingMinor: bigint) => void done.push(`missing ${outstandingMinor}`) },
    returns: { notePaid: async (grantId: string) => void done.push(`paid ${grantId}`) },
    outbox: { tell: async (event: Told) => void told.push(event), tellAll: async (events: readonly Told[]) => void told.push(...events) },
  };
  return { stores: stores as unknown as Stores, done, changes, told, stand: () => stand };
}
