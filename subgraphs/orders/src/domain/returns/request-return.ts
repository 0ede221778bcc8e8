import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import type { LineCount } from '../fulfilment/line-count.ts';
import { pickLines } from '../fulfilment/pick-lines.ts';
import type { LineInput } from '../fulfilment/pick-lines.ts';
import { actorOn, countedAs } from '../guests/acting.ts';
import { parseOptional } from '../order/parse-texts.ts';
import { illegalTransition, orderNotFound } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';
import { invalidNote, noLines, returnWindowClosed } from './refusals.ts';
import type { ReturnReason } from './return.ts';
import { FIRST_RETURN_STATUS } from './return-steps.ts';

const DAY_MS = 86_400_000;

/** Pieces that a customer wants to send back. */
export interface RequestReturnInput {
  readonly orderId: string;
  /** Of an order without an account. */
  readonly token?: string | null | undefined;
  readonly lines: readonly (LineInput & { readonly reason: ReturnReason })[];
  readonly note?: string | null | undefined;
  readonly idempotencyKey: string;
}

/**
 * Asks to send back pieces that arrived; for the order's customer, within so many days of their arrival, and for support, whenever.
 * Answers its id. Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION, LINE_NOT_FOUND, QUANTITY_OUT_OF_RANGE, NOTHING_LEFT,
 * RETURN_WINDOW_CLOSED, INVALID_NOTE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type RequestReturn = (caller: Caller, input: RequestReturnInput) => Promise<Id<'ret'>>;

/** Pieces of a line that arrived and are not on their way back. */
const returnableOf = ({ delivered, returned }: LineCount): number => delivered - returned;

/** Makes the use case; `returnWithinDays` is how long after its arrival something can be sent back. */
export function createRequestReturn({ transact, tokens, newId, now, returnWithinDays }: FulfilmentDeps & { readonly returnWithinDays: number }): RequestReturn {
  return async (caller, { idempotencyKey: key, token, ...input }) => {
    const callerKey = countedAs(caller, token, tokens);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const note = parseOptional(input.note, 1_000, invalidNote);
    if (input.lines.length === 0) throw noLines();
    return transact((stores) =>
      stores.idempotency.once({ actor: callerKey, operation: 'requestReturn', key, input }, async () => {
        const order = await stores.shipments.lock(orderId);
        if (!order || !(isUser(caller, order.customerId) || hasRole(caller, 'SUPPORT'))) throw orderNotFound();
        const [at, actor] = [now(), actorOn(caller, order)];
        const lines = pickLines(await stores.shipments.countsOf([orderId]), input.lines, returnableOf);
        const arrivals = (await stores.shipments.ofOrders([orderId])).filter((parcel) => parcel.lines.some(({ lineId }) => lines.some((line) => line.lineId === lineId)));
        const lastArrival = Math.max(...arrivals.map(({ deliveredAt }) => deliveredAt?.getTime() ?? 0));
        if (!hasRole(caller, 'SUPPORT') && at.getTime() - lastArrival > returnWithinDays * DAY_MS) throw returnWindowClosed(returnWithinDays);
        const id = newId('ret');
        const number = (await stores.returns.ofOrders([orderId])).length + 1;
        const reasonOf = (lineId: string) => input.lines.find((line) => line.lineId === lineId)?.reason ?? 'OTHER';
        await stores.returns.add({
          id, orderId, customerId: order.customerId, number, status: FIRST_RETURN_STATUS, note, requestedAt: at,
          lines: lines.map((line) => ({ ...line, reason: reasonOf(line.lineId), disposition: null })),
        });
        const moved = await takeStep(stores, orderId, 'return-moved', { at, actor, subject: id, detail: FIRST_RETURN_STATUS }, { returnId: id, returnStatus: FIRST_RETURN_STATUS });
        if (!moved) throw illegalTransition(order);
        return id;
      }));
  };
}
