import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import type { StepName } from './steps.ts';
import { noteGrantPaid } from '../returns/move-return.ts';
import { paysByGiftCards } from '../money/order-money.ts';
import { takeStep } from './take-step.ts';

/** What payments tells. */
export type PaymentEventName = Exclude<EventName & `payments.payment-${string}`, 'payments.payment-void-requested'>;

/** The steps an order takes for each, the first that it can. */
const STEPS_FOR: { readonly [N in PaymentEventName]: (event: Envelope<N>) => readonly StepName[] } = {
  'payments.payment-action-required': () => ['payment-action-required'],
  'payments.payment-processing': () => ['payment-processing'],
  'payments.payment-authorized': ({ payload }) => (isPart(payload) ? [] : ['payment-authorized', 'payment-authorized-again', 'edit-authorized']),
  'payments.payment-captured': ({ payload }) => (isPart(payload) ? ['payment-lost'] : ['payment-captured', 'payment-captured-late', 'payment-captured-again', 'edit-paid', 'payment-taken']),
  // The order stands as it stood: there is money, and more of it to be taken.
  'payments.payment-partly-captured': () => [],
  'payments.payment-capture-failed': () => [],
  'payments.payment-disputed': () => [],
  'payments.payment-dispute-closed': () => [],
  // Nothing more is to be taken of an order that gift cards pay for by now: it has all its money.
  'payments.payment-voided': ({ payload }) => (payload.outstandingMinor === '0' ? ['payment-taken', 'payment-cancelled'] : ['payment-cancelled', 'payment-lost']),
  'payments.payment-failed': () => ['payment-failed'],
  'payments.payment-cancelled': () => ['payment-cancelled', 'payment-lost'],
  // Another payment of the order may hold money that this one gave back.
  'payments.payment-refunded': ({ payload: { refundedMinor, amountMinor, heldMinor = '0' } }) =>
    BigInt(refundedMinor) < BigInt(amountMinor) || BigInt(heldMinor) > 0n ? ['payment-partly-refunded', 'sold-partly-refunded'] : ['payment-refunded', 'sold-refunded'],
};

/** With these all is there that edits made the order cost more. */
const PAYS_EDITS: ReadonlySet<StepName> = new Set<StepName>(['edit-authorized', 'edit-paid', 'payment-authorized-again', 'payment-captured-again']);

/** As the table says; but what gift cards pay for is still paid when all that was charged went back for other pieces. */
async function stepsFor<N extends PaymentEventName>(stores: Stores, event: Envelope<N>): Promise<readonly StepName[]> {
  const steps = STEPS_FOR[event.name](event);
  if (!steps.includes('sold-refunded')) return steps;
  const orderId = event.payload.orderId as Id<'order'>;
  // It may be lost, as when orders was put back to a moment before it, and its money goes back for that.
  if (!(await stores.shipments.lock(orderId))) return [];
  return paysByGiftCards(await stores.money.count(orderId)) ? steps.map((step) => (step === 'sold-refunded' ? 'sold-partly-refunded' : step)) : steps;
}

/** Whether more is to be paid: the order waits for it. */
const isPart = ({ outstandingMinor = '0' }: { readonly outstandingMinor?: string | undefined }): boolean => BigInt(outstandingMinor) > 0n;

/** Notes what payments tells of an order's payment; the order is confirmed when its money is there while it is awaited. */
export type NotePayment = <N extends PaymentEventName>(stores: Stores, event: Envelope<N>) => Promise<void>;

/** Makes the reaction. */
export function createNotePayment(deps: { now: () => Date }): NotePayment {
  return async (stores, event) => {
    const { orderId, paymentId, attempt } = event.payload;
    const notice = { paymentId: paymentId as Id<'pay'>, attempt, version: event.aggregateVersion };
    const at = deps.now();
    for (const step of await stepsFor(stores, event)) {
      if (!(await takeStep(stores, orderId as Id<'order'>, step, { at, actor: 'payments', notice }))) continue;
      if (PAYS_EDITS.has(step)) await stores.edits.notePaid(orderId as Id<'order'>, at);
      if (step === 'payment-lost') await noteLost(stores, orderId as Id<'order'>, 'outstandingMinor' in event.payload ? event.payload.outstandingMinor : undefined);
      break;
    }
    if (event.name === 'payments.payment-refunded') await noteGrant(stores, event as Envelope<'payments.payment-refunded'>, at);
  };
}

/** What is asked for again is what was lost, and no more. */
async function noteLost({ money }: Stores, orderId: Id<'order'>, outstandingMinor: string | undefined): Promise<void> {
  await money.count(orderId);
  if (outstandingMinor !== undefined) await money.miss(orderId, BigInt(outstandingMinor));
}

/** What was granted for pieces that never left was not taken; an order that had lost its money may have all it needs then. */
export async function noteSpared(stores: Stores, { grantId, orderId, outstandingMinor }: EventPayload<'payments.grant-spared'>, at: Date): Promise<void> {
  if (outstandingMinor === '0') await takeStep(stores, orderId as Id<'order'>, 'payment-settled', { at, actor: 'payments' });
  else if (outstandingMinor !== undefined) await stores.money.miss(orderId as Id<'order'>, BigInt(outstandingMinor));
  await noteGrantPaid(stores, grantId as Id<'grant'>, at);
}

/** Money that orders granted went back. */
async function noteGrant(stores: Stores, { payload: { grantId } }: Envelope<'payments.payment-refunded'>, at: Date): Promise<void> {
  if (grantId) await noteGrantPaid(stores, grantId as Id<'grant'>, at);
}
