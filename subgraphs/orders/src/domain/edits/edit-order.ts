import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { isId, parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { isSameAmount, money } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import { followPieces, toldPieces } from '../fulfilment/follow-pieces.ts';
import { isChange } from '../order/order.ts';
import type { Order } from '../order/order.ts';
import { parseReason } from '../order/parse-texts.ts';
import { illegalTransition, orderNotFound } from '../order/refusals.ts';
import { STEPS, after } from '../order/steps.ts';
import type { OrderEventName, StepName } from '../order/steps.ts';
import { takeStep } from '../order/take-step.ts';
import type { Stores } from '../ports.ts';
import { calledOffPieces } from '../money/granted-pieces.ts';
import { grantRefund } from '../returns/grant-refund.ts';
import { noteGrantPaid } from '../returns/move-return.ts';
import { placeOf } from '../totals/place.ts';
import { toPayMinorOf } from './edit.ts';
import type { EditPlan, OrderEdit } from './edit.ts';
import { planEdit } from './plan-edit.ts';
import type { EditInput, Editable } from './plan-edit.ts';
import { costsChanged, editPending, orderChanged } from './refusals.ts';

/** An edit as it was previewed. */
export interface EditOrderInput extends EditInput {
  readonly orderId: string;
  /** The order's version that it was previewed at. */
  readonly version: number;
  /** What the preview said is to be paid for it. */
  readonly expectedOwed: Money;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** What editing needs. */
export type EditDeps = FulfilmentDeps;

/**
 * Edits an order of which not all has left and whose money was taken or is set aside. What is put in is asked of stock first; then, or at once, what is taken out
 * is called off, and what was paid for it pays for what is put in: the rest is to be paid, or goes back. For support. Answers the order's id. Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION, ORDER_CHANGED, EDIT_PENDING,
 * PRICE_CHANGED, INVALID_REASON, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT, and what `planEdit` refuses; nothing is changed then.
 */
export type EditOrder = (caller: Caller, input: EditOrderInput) => Promise<Id<'order'>>;

/** What an edit would come to, at the order's version. */
export interface EditPreview extends EditPlan {
  readonly editable: Editable;
}

/** Counts what an edit would come to, without a write. Refuses as `EditOrder`. */
export type PreviewEdit = (input: EditInput & { readonly orderId: string }) => Promise<EditPreview>;

/** What may become of an order while an edit of it waits for its stock: money of before that goes back, a note. */
const BY_THE_WAY: ReadonlySet<OrderEventName> = new Set<OrderEventName>(['orders.order-payment-updated', 'orders.order-noted']);

/** Where what is put in leads, and where only taking out does. */
const OWING: readonly StepName[] = ['edited-owing', 'edited'];
const LESS: readonly StepName[] = ['edited', 'edited-rest-packed', 'edited-rest-shipped'];

/** Makes the preview. */
export function createPreviewEdit({ transact, newId, now }: EditDeps): PreviewEdit {
  return async (input) => {
    const orderId = parseId('order', input.orderId, ['orderId']);
    return transact(async (stores) => {
      const [order] = await stores.orders.byIds([orderId]);
      if (!order) throw orderNotFound();
      const editable = await read(stores, order, input, newId, now());
      return { ...planEdit(input, editable), editable };
    });
  };
}

/** Makes the use case. */
export function createEditOrder({ transact, newId, now }: EditDeps): EditOrder {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const actor = requireUser(caller);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const reason = parseReason(input.reason);
    return transact((stores) => stores.idempotency.once({ actor, operation: 'editOrder', key, input }, async () => {
      const order = await stores.shipments.lock(orderId);
      if (!order) throw orderNotFound();
      if (order.version !== input.version) throw orderChanged(order.version);
      const at = now();
      const editable = await read(stores, order, input, newId, at);
      const plan = planEdit(input, editable);
      const owed = money(plan.owedMinor, order.total.currency);
      if (!isSameAmount(owed, input.expectedOwed)) throw costsChanged(owed);
      const id = newId('edit');
      const edit = { ...plan, id, orderId, currency: order.total.currency, editedBy: actor, reason, requestedAt: at };
      if (plan.added.length === 0) {
        await stores.edits.add({ ...edit, orderVersion: order.version });
        await apply(stores, order, edit, newId, at);
        return orderId;
      }
      const lines = plan.added.map(({ id: lineId, productId, variantId, quantity }) => ({ lineId, productId, variantId, quantity }));
      const asked = await takeStep(stores, orderId, 'edit-requested', { at, actor, subject: id, detail: reason }, { editId: id, lines });
      if (!asked) throw illegalTransition(order);
      await stores.edits.add({ ...edit, orderVersion: asked.version });
      return orderId;
    }));
  };
}

/** What an edit asked for is set aside, or cannot be: it is done, or is not; not to an order that has changed meanwhile. */
export type SettleEdit = (stores: Stores, editId: Id<'edit'>, isHeld: boolean) => Promise<void>;

/** Makes the reaction. */
export const createSettleEdit = ({ newId, now }: Pick<EditDeps, 'newId' | 'now'>): SettleEdit => async (stores, editId, isHeld) => {
  const at = now();
  const found = await stores.edits.byId(editId);
  const order = found && (await stores.shipments.lock(found.orderId));
  const edit = order && (await stores.edits.byId(editId));
  if (!order || edit?.status !== 'PENDING') return;
  const since = (await stores.orders.timelinesOf([order.id])).filter(isChange).filter(({ version }) => version > edit.orderVersion);
  const isSame = since.every(({ event }) => BY_THE_WAY.has(event)) && after(order, STEPS['edited-owing']) !== undefined;
  if (isHeld && isSame) return apply(stores, order, edit, newId, at);
  const why = isHeld ? 'ORDER_CHANGED' : 'OUT_OF_STOCK';
  await stores.edits.refuse(editId, why, at);
  // What is set aside for nothing can be sold again.
  const lines = isHeld ? edit.added.map(({ id: lineId, productId, variantId, quantity }) => ({ lineId, productId, variantId, quantity })) : [];
  await takeStep(stores, order.id, 'edit-refused', { at, actor: 'products', subject: editId, detail: why }, { editId, lines, reason: why });
};

async function apply(stores: Stores, order: Order, edit: Pick<OrderEdit, 'id' | 'editedBy' | 'reason' | keyof EditPlan>, newId: EditDeps['newId'], at: Date): Promise<void> {
  const { id, removed, added, owedMinor } = edit;
  const counts = await stores.shipments.countsOf([order.id]);
  if (removed.length > 0) await stores.returns.cancelPieces(order.id, removed);
  await stores.edits.apply(id, order.id, added, owedMinor, at);
  const toPayMinor = toPayMinorOf(edit);
  const owes = toPayMinor > 0n;
  // The link of what was paid pays nothing of this.
  if (owes) await stores.paymentLinks.end(order.id, at);
  const news = {
    editId: id, removed: toldPieces(removed, counts), owedMinor: toPayMinor,
    lines: added.map(({ id: lineId, productId, variantId, quantity }) => ({ lineId, productId, variantId, quantity })),
  };
  const changed = await followPieces(stores, order, owes ? OWING : LESS, { at, actor: edit.editedBy, subject: id, detail: edit.reason }, () => news);
  if (removed.length === 0) return;
  const grant = await grantRefund(stores, newId, changed, calledOffPieces(removed, counts), { cause: `cancelled in version ${changed.version} by an edit`, reason: edit.reason, at, isEdited: true });
  if (grant?.isPaid) await noteGrantPaid(stores, grant.id, at);
}

/** All that an edit of an order is counted from. Refuses with ILLEGAL_TRANSITION or EDIT_PENDING. */
async function read(stores: Stores, order: Order, input: EditInput, newId: EditDeps['newId'], at: Date): Promise<Editable> {
  if (!after(order, STEPS['edit-requested'])) throw illegalTransition(order);
  if ((await stores.edits.ofOrders([order.id])).some(({ status }) => status === 'PENDING')) throw editPending();
  const [lines, counts] = [await stores.orders.linesOf([order.id]), await stores.shipments.countsOf([order.id])];
  const variants = await stores.variants.byIds((input.add ?? []).map(({ variantId }) => variantId).filter((text) => isId('var', text)));
  const categories = await stores.terms.categoryTerms(variants.flatMap(({ categoryId }) => categoryId ?? []));
  const { taxRates } = await stores.terms.of({ ...placeOf(order.shippingAddress), cartId: undefined, pickupPointId: undefined }, at);
  return { order, lines, counts, variants, categories, rates: taxRates, newLineId: () => newId('oline') };
}

