import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';

/**
 * Has the provider let go what is set aside and not taken: from now on nothing more can be. What is being taken
 * already is waited for. False, and nothing is done, when nothing is left to let go. Only while the order's account is held.
 */
export type RequestVoid = (stores: Stores, payment: Pick<Payment, 'id'>) => Promise<boolean>;

/** Makes it. */
export function createRequestVoid(deps: { now: () => Date }): RequestVoid {
  return async ({ payments, errands }, { id }) => {
    const entry = { type: 'VOID_REQUESTED', amountMinor: null, detail: null, occurredAt: deps.now() } as const;
    if ((await payments.append(id, entry)) === undefined) return false;
    await errands.add({ kind: 'void', subject: id });
    return true;
  };
}
