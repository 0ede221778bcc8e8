import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { paymentMethodNotFound } from '../refusals.ts';
import type { MethodStore } from './payment-method.ts';

/** A change of one of the caller's own payment methods. Refuses with INVALID_ID, PAYMENT_METHOD_NOT_FOUND: another's is answered as one there is not. */
export type ChangePaymentMethod = (caller: Caller, input: { readonly paymentMethodId: string }) => Promise<Id<'pm'>>;

type Own = Awaited<ReturnType<MethodStore['hold']>>;

function createChange(transact: Transact<Stores>, change: (methods: MethodStore, id: Id<'pm'>, own: Own) => Promise<void>): ChangePaymentMethod {
  return async (caller, input) => {
    const customerId = requireUser(caller);
    const id = parseId('pm', input.paymentMethodId, ['paymentMethodId']);
    return transact(async ({ methods }) => {
      const own = await methods.hold(customerId);
      if (!own.some((method) => method.id === id)) throw paymentMethodNotFound();
      await change(methods, id, own);
      return id;
    });
  };
}

/** Forgets a payment method. Payments that were asked for with it go on; the latest saved of the others takes its place as the default. */
export function createRemovePaymentMethod({ transact, now }: { transact: Transact<Stores>; now: () => Date }): ChangePaymentMethod {
  return createChange(transact, async (methods, id, own) => {
    await methods.remove(id, now());
    const heir = own.filter((method) => method.id !== id).toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime())[0];
    if (heir && own.some((method) => method.id === id && method.isDefault)) await methods.makeDefault(heir.customerId, heir.id);
  });
}

/** Makes a payment method the one that is offered first. */
export function createSetDefaultPaymentMethod({ transact }: { transact: Transact<Stores> }): ChangePaymentMethod {
  return createChange(transact, async (methods, id, own) => {
    const method = own.find((each) => each.id === id);
    if (method && !method.isDefault) await methods.makeDefault(method.customerId, id);
  });
}
