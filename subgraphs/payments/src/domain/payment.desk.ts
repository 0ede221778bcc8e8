import type { Told } from '@storegraph/events/envelope';
import type { Account } from './account.ts';
import type { Payment, PaymentEvent, PaymentEventType } from './payment.ts';
import type { Errand, Stores } from './ports.ts';

/** A payment of 100 that takes money at once and has taken none, unless said otherwise. */
export const payment = (attempt: number, more: Partial<Payment> = {}): Payment => ({
  id: `pay_${attempt}`, orderId: 'order_01h455vb4pex5vsknk084sn02q', customerId: 'user_1', attempt, version: 1, amount: { amountMinor: 100n, currency: 'EUR' }, captureMode: 'AUTOMATIC',
  authorizedMinor: 0n, captureRequestedMinor: 0n, isReleased: false, isVoidAsked: false, capturedMinor: 0n, refundRequestedMinor: 0n, refundedMinor: 0n, strayMinor: 0n, disputedMinor: 0n, recorded: null, createdAt: new Date(0), events: [], ...more,
});

/** A payment that took so much at once. */
export const captured = (attempt: number, capturedMinor: bigint, more: Partial<Payment> = {}): Payment =>
  payment(attempt, { amount: { amountMinor: capturedMinor, currency: 'EUR' }, capturedMinor, events: [entry('REQUESTED'), entry('CAPTURED', capturedMinor)], ...more });

/** A payment that set so much aside, of which so much is taken. */
export const setAside = (attempt: number, authorizedMinor: bigint, takenMinor = 0n, more: Partial<Payment> = {}): Payment => payment(attempt, {
  amount: { amountMinor: authorizedMinor, currency: 'EUR' }, captureMode: 'MANUAL', authorizedMinor, captureRequestedMinor: takenMinor, capturedMinor: takenMinor,
  events: [entry('REQUESTED'), entry('AUTHORIZED', authorizedMinor), ...(takenMinor > 0n ? [entry('CAPTURED', takenMinor)] : [])], ...more,
});

/** An entry of a ledger. */
export const entry = (type: PaymentEventType, amountMinor: bigint | null = null): PaymentEvent => ({ type, amountMinor, detail: null, occurredAt: new Date(0) });

/** The account of an order of 100 that is paid in parts. */
export const account = (payments: readonly Payment[], more: Partial<Account> = {}): Account =>
  ({ orderId: 'order_01h455vb4pex5vsknk084sn02q', closedFor: null, dueMinor: 100n, shippedMinor: 0n, unsentMinor: 0n, sparedMinor: 0n, hasOpenGrants: false, payments, ...more });

/** The ledger of an order: what is added, flagged, sent out and told is noted, one after the other. */
export function ledgerOf(of: Account, { isFull = false }: { isFull?: boolean } = {}) {
  const [done, told]: [string[], Told[]] = [[], []];
  const stores = {
    accounts: { hold: async (orderId: string) => (orderId === of.orderId ? of : undefined), open: async () => of, close: async (_: string, why: string) => void done.push(`close for ${why}`) },
    payments: {
      byIds: async (ids: readonly string[]) => of.payments.filter(({ id }) => ids.includes(id)),
      append: async (id: string, { type, amountMinor, detail }: PaymentEvent) => {
        if (isFull) return undefined;
        done.push([id, type, amountMinor, detail && JSON.stringify(detail)].filter((each) => each !== null).join(' '));
        return 9;
      },
      flag: async (id: string, { key }: { key: string }) => void done.push(`flag ${id} for ${key}`),
    },
    errands: { add: async ({ kind, subject }: Errand) => void done.push(`${kind} ${subject}`), wake: async (errands: readonly Errand[]) => void done.push(...errands.map(({ kind, subject }) => `wake ${kind} ${subject}`)) },
    outbox: { tell: async (event: Told) => void told.push(event), tellAll: async (events: readonly Told[]) => void told.push(...events) },
  };
  /** What other use cases are asked. */
  const asked = {
    requestRefund: async (_: Stores, { id }: Pick<Payment, 'id'>, { amountMinor, reason, requestedBy }: { amountMinor: bigint; reason: string | null; requestedBy: string }) => (done.push(`${id} gives ${amountMinor} back for ${reason} by ${requestedBy}`), true),
    requestVoid: async (_: Stores, { id }: Pick<Payment, 'id'>) => (done.push(`let ${id} go`), true),
    allocateGrants: async () => void done.push('allocate grants'),
    followShipped: async (_: Stores, { payments }: Account) => void done.push(`follow what left with ${payments.map(({ capturedMinor, authorizedMinor }) => `${capturedMinor} of ${authorizedMinor}`).join()}`),
    now: () => new Date(0),
  };
  return { stores: stores as unknown as Stores, asked, done, told };
}
