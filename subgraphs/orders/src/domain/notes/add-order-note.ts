import type { Caller } from '@storegraph/kernel/caller';
import { isUser } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { Refusal } from '@storegraph/kernel/refusal';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import { actorOn, countedAs } from '../guests/acting.ts';
import { GUEST } from '../guests/shopper.ts';
import { maySee } from '../order/order-actions.ts';
import { parseOptional } from '../order/parse-texts.ts';
import { orderNotFound } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';

/** An order has no more notes than this. */
const MOST_NOTES = 200;

/** Something to be said about an order. */
export interface AddOrderNoteInput {
  readonly orderId: string;
  /** Of an order without an account. */
  readonly token?: string | null | undefined;
  readonly text: string;
  /** For staff only; customers' notes never are. */
  readonly isInternal?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Says something about an order; for its customer, and for staff who work with orders. What both can read is a change of the order.
 * Answers the order's id. Refuses with INVALID_ID, ORDER_NOT_FOUND, INVALID_NOTE, TOO_MANY_NOTES, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type AddOrderNote = (caller: Caller, input: AddOrderNoteInput) => Promise<Id<'order'>>;

const invalidNote = () => new Refusal('INVALID_NOTE', 'The note must have 1 to 2,000 characters.', { field: ['text'] });
const tooManyNotes = () => new Refusal('TOO_MANY_NOTES', `An order has at most ${MOST_NOTES} notes.`, { field: ['orderId'] });

/** Makes the use case. */
export function createAddOrderNote({ transact, tokens, newId, now }: FulfilmentDeps): AddOrderNote {
  return async (caller, { idempotencyKey: key, token, ...input }) => {
    const callerKey = countedAs(caller, token, tokens);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const text = parseOptional(input.text, 2_000, invalidNote);
    if (text === null) throw invalidNote();
    return transact((stores) =>
      stores.idempotency.once({ actor: callerKey, operation: 'addOrderNote', key, input }, async () => {
        const order = await stores.shipments.lock(orderId);
        if (!order || !maySee(caller, order)) throw orderNotFound();
        if ((await stores.notes.ofOrders([orderId])).length >= MOST_NOTES) throw tooManyNotes();
        const at = now();
        const id = newId('onote');
        const actor = actorOn(caller, order);
        const isInternal = input.isInternal === true && !isUser(caller, order.customerId);
        await stores.notes.add({ id, orderId, authorId: actor === GUEST ? order.customerId : actor, isInternal, text, notedAt: at });
        if (!isInternal) await takeStep(stores, orderId, 'note', { at, actor, subject: id }, { noteId: id });
        return orderId;
      }));
  };
}
