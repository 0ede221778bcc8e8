import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import type { OrderLine } from '../order/order.ts';
import { tellStep } from '../order/tell-step.ts';
import type { Stores } from '../ports.ts';
import type { PartAmounts } from '../totals/amounts.ts';
import { moveReturn, onReturn } from './move-return.ts';
import { afterReturn } from './return-steps.ts';
import type { ReturnTransition } from './return-steps.ts';

/** What an order that is sent for a return is paid with. */
const PAID_WITH = 'exchange';

/** A return for which the same is sent again. */
export interface ExchangeReturnInput {
  readonly returnId: string;
  readonly idempotencyKey: string;
}

/**
 * Sends the same pieces again for a return that is there, in an order of their own that costs nothing: so their stock is held, they are packed, followed
 * and returned like any other. The return is closed when they have arrived; when they are sold out or called off, it waits for its money again. For support.
 * Answers the return's id. Refuses with INVALID_ID, RETURN_NOT_FOUND, ILLEGAL_TRANSITION, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type ExchangeReturn = (caller: Caller, input: ExchangeReturnInput) => Promise<Id<'ret'>>;

/** Makes the use case. */
export function createExchangeReturn({ transact, newId, now, payWithinMs }: FulfilmentDeps & { readonly payWithinMs: number }): ExchangeReturn {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const actor = requireUser(caller);
    const exchange = async (stores: Stores) =>
      onReturn((work) => work(stores), caller, 'REPLACE', input.returnId, async (_, order, found) => {
        const at = now();
        const lines = await stores.orders.linesByIds(found.lines.map(({ lineId }) => lineId));
        // What opens the order opens what is sent for it.
        const [guest] = await stores.guests.byOrders([order.id]);
        const placed = await stores.orders.place({
          id: newId('order'), cartId: null, customerId: order.customerId, guest, total: money(0n, order.total.currency), shippingAddress: order.shippingAddress, billingAddress: order.billingAddress,
          methodToken: PAID_WITH, placedAt: at, payBy: new Date(at.getTime() + payWithinMs), taxes: [], sent: undefined,
          lines: found.lines.flatMap(({ lineId, quantity }) => {
            const line = lines.find(({ id }) => id === lineId);
            return line ? [forNothing(line, quantity, newId('oline'))] : [];
          }),
        });
        await tellStep(stores.outbox, placed, 'orders.order-placed');
        await moveReturn(stores, order, found, 'REPLACE', { at, actor, replacementId: placed.id });
      });
    return transact((stores) => stores.idempotency.once({ actor, operation: 'exchangeReturn', key, input }, () => exchange(stores)));
  };
}

/** What became of an order that was sent for a return: it arrived, or will not. */
export async function settleExchange(stores: Stores, orderId: Id<'order'>, transition: Extract<ReturnTransition, 'CLOSE' | 'REPLACE_FAILED'>, at: Date): Promise<void> {
  const found = await stores.returns.replacedBy(orderId);
  if (!found) return;
  const [replacement] = await stores.orders.byIds([orderId]);
  // A part of it has arrived.
  if (transition === 'CLOSE' && replacement?.status !== 'COMPLETED') return;
  const order = await stores.shipments.lock(found.orderId);
  const current = await stores.returns.replacedBy(orderId);
  if (order && current && afterReturn(current.status, transition)) await moveReturn(stores, order, current, transition, { at, actor: 'orders' });
}

const NOTHING = { listMinor: 0n, discountMinor: 0n, totalMinor: 0n, netMinor: 0n, taxMinor: 0n, grossMinor: 0n };

function forNothing({ productId, variantId, productName, variantName, sku, imageUrl, weightGrams, unitPrice, amounts }: OrderLine, quantity: number, id: Id<'oline'>) {
  const free: PartAmounts | undefined = amounts && { ...amounts, ...NOTHING };
  return { id, productId, variantId, productName, variantName, sku, imageUrl, quantity, weightGrams, unitPrice: money(0n, unitPrice.currency), amounts: free };
}
