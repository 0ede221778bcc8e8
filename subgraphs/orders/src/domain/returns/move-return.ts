import { hasRole, isUser } from '@storegraph/kernel/caller';
import type { Caller, Role } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import { toldPieces } from '../fulfilment/follow-pieces.ts';
import { actorOn, countedAs } from '../guests/acting.ts';
import type { Order } from '../order/order.ts';
import { parseReason } from '../order/parse-texts.ts';
import type { ChangedOrder } from '../order/ports.ts';
import { illegalTransition } from '../order/refusals.ts';
import { takeStep } from '../order/take-step.ts';
import type { News } from '../order/tell-step.ts';
import type { Stores } from '../ports.ts';
import { returnedPieces } from '../money/granted-pieces.ts';
import { grantRefund } from './grant-refund.ts';
import type { ReturnChange } from './ports.ts';
import { extentOf } from './shipping-refund.ts';
import { illegalReturnTransition, returnNotFound, wrongDispositions } from './refusals.ts';
import type { Disposition, Return } from './return.ts';
import { afterReturn } from './return-steps.ts';
import type { ReturnTransition } from './return-steps.ts';

/** A return that something happens to, as a client names it. */
export interface MoveReturnInput {
  readonly returnId: string;
  /** Of an order without an account. */
  readonly token?: string | null | undefined;
  readonly reason?: string | null | undefined;
}

/** Moves a return. Answers its id. Refuses with INVALID_ID, RETURN_NOT_FOUND, ILLEGAL_TRANSITION, INVALID_REASON. */
export type MoveReturn = (caller: Caller, input: MoveReturnInput) => Promise<Id<'ret'>>;

/** Who may do what with a return besides administrators; `own`: the customer whose it is. */
const MAY: Readonly<Record<Exclude<ReturnTransition, 'CLOSE' | 'MONEY_BACK' | 'REPLACE_FAILED'>, readonly (Role | 'own')[]>> = {
  APPROVE: ['SUPPORT'],
  REJECT: ['SUPPORT'],
  SEND: ['own', 'SUPPORT'],
  RECEIVE: ['FULFILMENT'],
  REFUND: ['SUPPORT', 'FINANCE'],
  REPLACE: ['SUPPORT'],
  CANCEL: ['own', 'SUPPORT'],
};

/** Makes the use case for one of the steps. */
export function createMoveReturn(transition: 'REJECT' | 'SEND' | 'CANCEL', { transact, tokens, now }: FulfilmentDeps): MoveReturn {
  return async (caller, input) => {
    countedAs(caller, input.token, tokens);
    const answer = parseReason(input.reason);
    return onReturn(transact, caller, transition, input.returnId, async (stores, order, found, actor) => {
      await moveReturn(stores, order, found, transition, { at: now(), actor, answer });
    });
  };
}

/** A return that may be sent back, and whether what was paid for the shipping goes back with its money. */
export interface ApproveReturnInput extends MoveReturnInput {
  readonly refundShipping?: boolean | null | undefined;
}

/** Makes the use case: says that something may be sent back. For support. Refuses as `MoveReturn`. */
export function createApproveReturn({ transact, now }: FulfilmentDeps): (caller: Caller, input: ApproveReturnInput) => Promise<Id<'ret'>> {
  return async (caller, input) => {
    const answer = parseReason(input.reason);
    return onReturn(transact, caller, 'APPROVE', input.returnId, async (stores, order, found, actor) => {
      await moveReturn(stores, order, found, 'APPROVE', { at: now(), actor, answer, refundsShipping: input.refundShipping ?? false });
    });
  };
}

/** What came back, and what becomes of each line of it. */
export interface ReceiveReturnInput {
  readonly returnId: string;
  readonly lines: readonly { readonly lineId: string; readonly disposition: Disposition }[];
}

/** Notes that a return is there. For fulfilment staff. Answers its id. Refuses with INVALID_ID, RETURN_NOT_FOUND, ILLEGAL_TRANSITION, LINES_DIFFER. */
export type ReceiveReturn = (caller: Caller, input: ReceiveReturnInput) => Promise<Id<'ret'>>;

/** Makes the use case. */
export function createReceiveReturn({ transact, now }: FulfilmentDeps): ReceiveReturn {
  return async (caller, input) => {
    const dispositions = input.lines.map(({ lineId, disposition }, index) => ({ lineId: parseId('oline', lineId, ['lines', String(index), 'lineId']), disposition }));
    return onReturn(transact, caller, 'RECEIVE', input.returnId, async (stores, order, found, actor) => {
      const of = new Map(dispositions.map((each) => [each.lineId, each.disposition]));
      if (of.size !== dispositions.length || of.size !== found.lines.length || !found.lines.every(({ lineId }) => of.has(lineId))) throw wrongDispositions();
      const pieces = toldPieces(found.lines, await stores.shipments.countsOf([order.id]));
      const received = pieces.map((line) => ({ ...line, disposition: of.get(line.lineId) ?? 'WRITE_OFF' }));
      await moveReturn(stores, order, found, 'RECEIVE', { at: now(), actor, dispositions, news: { received } });
    });
  };
}

/** Gives back what was paid for a return that is there, and for the shipping when it is the last of the order, or `refundShipping` says so, now or when it was approved. For support and finance. Refuses with INVALID_ID, RETURN_NOT_FOUND, ILLEGAL_TRANSITION. */
export type RefundReturn = (caller: Caller, input: { readonly returnId: string; readonly refundShipping?: boolean | null | undefined }) => Promise<Id<'ret'>>;

/** The cause of the money that goes back for a return. */
export const causeOf = (id: Id<'ret'>): string => `return ${id}`;

/** Makes the use case. */
export function createRefundReturn({ transact, newId, now }: FulfilmentDeps): RefundReturn {
  return async (caller, input) =>
    onReturn(transact, caller, 'REFUND', input.returnId, async (stores, order, found, actor) => {
      const at = now();
      const counts = await stores.shipments.countsOf([order.id]);
      const moved = await moveReturn(stores, order, found, 'REFUND', { at, actor });
      const grant = await grantRefund(stores, newId, moved, returnedPieces(found.lines, counts), { cause: causeOf(found.id), reason: `Return ${found.number}`, at, extent: extentOf(found.lines, counts, found.refundsShipping || (input.refundShipping ?? false)) });
      if (grant?.isPaid) await noteGrantPaid(stores, grant.id, at);
      // What cost nothing has nothing to wait for.
      if (!grant) await moveReturn(stores, moved, { ...found, status: 'REFUNDING' }, 'MONEY_BACK', { at, actor });
    });
}

/** The money of a grant went back: a return that it was for rests. */
export async function noteGrantPaid(stores: Stores, grantId: Id<'grant'>, at: Date): Promise<void> {
  const paid = await stores.returns.notePaid(grantId, at);
  if (!paid) return;
  const order = await stores.shipments.lock(paid.orderId);
  const found = (await stores.returns.ofOrders([paid.orderId])).find(({ id }) => causeOf(id) === paid.cause);
  if (order && found && afterReturn(found.status, 'MONEY_BACK')) await moveReturn(stores, order, found, 'MONEY_BACK', { at, actor: 'payments' });
}

type Move = Omit<ReturnChange, 'status'> & { readonly actor: string; readonly news?: News };

/** Moves a return of an order that was locked, and notes it with the order. Refuses with ILLEGAL_TRANSITION. */
export async function moveReturn(stores: Stores, order: Order, found: Return, transition: ReturnTransition, { actor, news, ...change }: Move): Promise<ChangedOrder> {
  const status = afterReturn(found.status, transition);
  if (!status) throw illegalReturnTransition(found.status, transition);
  await stores.returns.change(found.id, { ...change, status });
  const step = transition === 'RECEIVE' ? 'return-received' : 'return-moved';
  const moved = await takeStep(stores, order.id, step, { at: change.at, actor, subject: found.id, detail: status }, { ...news, returnId: found.id, returnStatus: status });
  if (!moved) throw illegalTransition(order);
  return moved;
}

/** Does something with a return that the caller may do it with; nobody else changes its order meanwhile. */
export async function onReturn(
  transact: FulfilmentDeps['transact'], caller: Caller, transition: keyof typeof MAY, text: string,
  work: (stores: Stores, order: Order, found: Return, actor: string) => Promise<void>,
): Promise<Id<'ret'>> {
  const id = parseId('ret', text, ['returnId']);
  return transact(async (stores) => {
    const [first] = await stores.returns.byIds([id]);
    if (!first || !isAllowed(first)) throw returnNotFound();
    const order = await stores.shipments.lock(first.orderId);
    // Read again: before the order was locked it may have moved, or become another's.
    const [found] = await stores.returns.byIds([id]);
    if (!order || !found || !isAllowed(found)) throw returnNotFound();
    await work(stores, order, found, actorOn(caller, found));
    return id;
  });

  function isAllowed({ customerId }: Return): boolean {
    return MAY[transition].some((who) => (who === 'own' ? isUser(caller, customerId) : hasRole(caller, who)));
  }
}
