import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';

const lineOf = (variantId: Id<'var'>, quantity: number) => ({ lineId: newId('oline'), productId: newId('prod'), variantId, quantity });
type Disposition = 'RESTOCK' | 'WRITE_OFF';

/** A desk where orders are paid, and what orders tells of them then. */
export async function openPaidOrdersDesk() {
  const desk = await openStoreDesk();
  return {
    ...desk,
    /** A paid order of so many pieces of a variant of which there are ten. */
    paid: async (quantity: number) => {
      const variantId = await desk.stocked(10);
      const orderId = newId('order');
      await desk.place(orderId, [{ variantId, quantity }]);
      await desk.meet('confirmed', orderId);
      const order = { orderId, customerId: newId('user') };
      const edit = { ...order, editId: newId('edit') };
      const shipmentId = newId('ship');
      return {
        orderId, variantId,
        ship: (pieces: number, parcel = newId('ship')) =>
          desk.hear('orders.order-shipped', orderId, { ...order, trackingNumber: null, shipmentId: parcel, lines: [lineOf(variantId, pieces)] }),
        comeBack: (pieces: number) => desk.hear('orders.order-parcel-returned', orderId, { ...order, shipmentId, lines: [lineOf(variantId, pieces)] }),
        callOff: (pieces: number, version: number) =>
          desk.hear('orders.order-lines-cancelled', orderId, { ...order, reason: null, lines: [lineOf(variantId, pieces)] }, undefined, version),
        bringBack: (...dispositions: readonly Disposition[]) =>
          desk.hear('orders.order-return-received', orderId, { ...order, returnId: newId('ret'), lines: dispositions.map((disposition) => ({ ...lineOf(variantId, 1), disposition })) }),
        /** Staff want to put more in. */
        ask: (pieces: number, version = 4) => desk.hear('orders.order-edit-requested', orderId, { ...edit, lines: [lineOf(variantId, pieces)] }, undefined, version),
        edited: (removed: number, version = 5) =>
          desk.hear('orders.order-edited', orderId, { ...edit, added: [], removed: removed > 0 ? [lineOf(variantId, removed)] : [], currency: 'EUR', totalMinor: '0', owedMinor: '0' }, undefined, version),
        refused: (pieces: number, version = 5) => desk.hear('orders.order-edit-refused', orderId, { ...edit, released: [lineOf(variantId, pieces)], reason: 'ORDER_CHANGED' }, undefined, version),
        /** What was told of the order, with how many pieces: `taken-out 2`. */
        told: async () => (await desk.told(orderId)).map(({ name, payload }) => {
          const [first] = (payload as { readonly lines?: readonly { readonly quantity?: number }[] }).lines ?? [];
          return [name.replace(/products\.(stock-)?/, ''), first?.quantity].join(' ').trim();
        }),
        /** On hand, allocated and reserved of its variant. */
        books: async () => {
          const level = await desk.level(variantId);
          return [level?.onHand, level?.allocated, level?.reserved];
        },
      };
    },
    /** Whatever a test did: levels are the sum of their movements, and promised pieces those of live holds. Throws when they are not. */
    closeBalanced: async () => {
      const wrong = await desk.wrongBooks();
      await desk.close();
      if (wrong.length > 0) throw new Error(`the books are wrong: ${JSON.stringify(wrong)}`);
    },
  };
}
