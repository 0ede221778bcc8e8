import type { Id } from '@storegraph/kernel/ids';
import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';

/** How much is taken, and who wants it. */
export interface CaptureRequest {
  readonly amountMinor: bigint;
  /** A user's id, or `payments`. */
  readonly requestedBy: string;
}

/**
 * Has a part of an authorised payment taken: an errand to the provider. False, and nothing is done, when less than
 * that is set aside or the rest is being let go. Only while the order's account is held.
 */
export type RequestCapture = (stores: Stores, payment: Pick<Payment, 'id'>, request: CaptureRequest) => Promise<boolean>;

/** Makes it. */
export function createRequestCapture(deps: { newId: () => Id<'capture'>; now: () => Date }): RequestCapture {
  return async ({ payments, captures, errands }, payment, request) => {
    const [id, requestedAt] = [deps.newId(), deps.now()];
    const entry = { type: 'CAPTURE_REQUESTED', amountMinor: request.amountMinor, detail: null, occurredAt: requestedAt } as const;
    if ((await payments.append(payment.id, entry, id)) === undefined) return false;
    await captures.add(payment.id, { id, requestedAt, ...request });
    await errands.add({ kind: 'capture', subject: id });
    return true;
  };
}
