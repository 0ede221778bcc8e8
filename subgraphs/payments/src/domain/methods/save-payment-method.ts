import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { cardExpired, invalidPaymentMethod, tooManyMethods } from '../refusals.ts';
import { MAX_METHODS, isExpired } from './payment-method.ts';
import type { MethodProvider } from './payment-method.ts';

/** What a customer sends. */
export interface SavePaymentMethodInput {
  /** As the provider gave it to the shopper's browser: the shop never sees a card's number. */
  readonly token: string;
  readonly isDefault?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Keeps a payment method for its customer; one that is kept already is answered as it is. The first is the default.
 * Refuses with INVALID_PAYMENT_METHOD, CARD_EXPIRED, TOO_MANY_PAYMENT_METHODS, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type SavePaymentMethod = (caller: Caller, input: SavePaymentMethodInput) => Promise<Id<'pm'>>;

const MAX_TOKEN = 200;

/** Makes the use case. */
export function createSavePaymentMethod(deps: { transact: Transact<Stores>; provider: MethodProvider; newId: () => Id<'pm'>; now: () => Date }): SavePaymentMethod {
  return async (caller, input) => {
    const customerId = requireUser(caller);
    const token = input.token.trim();
    if (token === '' || token.length > MAX_TOKEN) throw invalidPaymentMethod();
    const card = await deps.provider.describeMethod(token);
    if (!card) throw invalidPaymentMethod();
    const now = deps.now();
    if (isExpired(card, now)) throw cardExpired();
    const { idempotencyKey: key, ...content } = input;
    return deps.transact(({ idempotency, methods }) =>
      idempotency.once({ actor: customerId, operation: 'savePaymentMethod', key, input: content }, async () => {
        const kept = await methods.hold(customerId);
        const known = kept.find((method) => method.token === token);
        if (!known && kept.length >= MAX_METHODS) throw tooManyMethods();
        const id = known?.id ?? deps.newId();
        if (!known) await methods.add({ ...card, id, customerId, token, savedAt: now });
        if (input.isDefault || kept.length === 0) await methods.makeDefault(customerId, id);
        return id;
      }),
    );
  };
}
