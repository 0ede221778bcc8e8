import { z } from 'zod';
import { defineEvent } from './event-definition.ts';
import type { EventDefinition } from './event-definition.ts';

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`));
const count = z.int().nonnegative();
/** Minor units as text: JSON has no integers beyond 2^53. */
const amountMinor = z.string().regex(/^\d+$/);
const currency = z.string().regex(/^[A-Z]{3}$/);
const prices = z.array(z.object({ currency, amountMinor }));
const orderLine = z.object({ lineId: id('oline'), productId: id('prod'), variantId: id('var'), quantity: z.int().positive() });
const orderLines = z.array(orderLine).min(1);
/** Pieces of an order that something happens to: its lines where the event is of all of it. */
const parcel = { shipmentId: id('ship').optional(), lines: orderLines.optional() };
/** Money that no provider took: staff had it in their hands, or saw it in the bank. */
const recorded = z.object({ means: z.enum(['CASH', 'BANK_TRANSFER', 'CARD_TERMINAL', 'OTHER']), reference: z.string().nullable(), recordedBy: id('user') });
const order = { orderId: id('order'), customerId: id('user') };

const EX = {
  order: 'order_01h455vb4pex5vsknk084sn02q', user: 'user_01h455vb4pex5vsknk084sn02q', product: 'prod_01h455vb4pex5vsknk084sn02q',
  variant: 'var_01h455vb4pex5vsknk084sn02q', line: 'oline_01h455vb4pex5vsknk084sn02q', payment: 'pay_01h455vb4pex5vsknk084sn02q',
  review: 'rev_01h455vb4pex5vsknk084sn02q', refund: 'refund_01h455vb4pex5vsknk084sn02q',
  partner: 'partner_01h455vb4pex5vsknk084sn02q', cart: 'cart_01h455vb4pex5vsknk084sn02q', shipment: 'ship_01h455vb4pex5vsknk084sn02q', return: 'ret_01h455vb4pex5vsknk084sn02q', edit: 'edit_01h455vb4pex5vsknk084sn02q',
};
const exampleLines = [{ lineId: EX.line, productId: EX.product, variantId: EX.variant, quantity: 2 }];
const exampleOrder = { orderId: EX.order, customerId: EX.user };

/** Pieces of an order that moved in the warehouse, each variant once. */
const movedPieces = z.object({ orderId: id('order'), lines: z.array(z.object({ variantId: id('var'), quantity: z.int().positive() })).min(1) });
const exampleMoved = { orderId: EX.order, lines: [{ variantId: EX.variant, quantity: 2 }] };

const paymentNotice = z.object({ paymentId: id('pay'), ...order, attempt: z.int().positive(), currency, amountMinor });
const paymentPart = paymentNotice.extend({ outstandingMinor: amountMinor.optional() });
const examplePayment = { paymentId: EX.payment, ...exampleOrder, attempt: 1, currency: 'EUR', amountMinor: '3998' };

/** Every event of the shop, by publisher. What is not here cannot be told. */
const DEFINITIONS = [
  // products
  defineEvent({
    domain: 'products', entity: 'variant', event: 'changed', version: 1,
    meaning: 'A variant was listed, renamed, priced, shown or hidden; this is all that carts and orders need of it.',
    payload: z.object({
      variantId: id('var'), productId: id('prod'), sku: z.string(), productName: z.string(), variantName: z.string(),
      imageUrl: z.string().nullable(), categoryId: id('cat'), brand: z.string().nullable(), isPublished: z.boolean(), prices,
      // What a piece weighs and how it is taxed; null or left out where products says nothing of it.
      weightGrams: count.nullish(), taxCategory: z.enum(['STANDARD', 'REDUCED', 'SUPER_REDUCED', 'ZERO']).nullish(),
    }),
    example: {
      variantId: EX.variant, productId: EX.product, sku: 'LAMP-OAK', productName: 'Desk lamp', variantName: 'Oak', imageUrl: null,
      categoryId: 'cat_01h455vb4pex5vsknk084sn02q', brand: 'Nordlicht', isPublished: true, prices: [{ currency: 'EUR', amountMinor: '1999' }], weightGrams: 1_250, taxCategory: 'STANDARD',
    },
  }),
  defineEvent({
    domain: 'products', entity: 'search', event: 'changed', version: 1,
    meaning: 'The index that searches read has caught up with changes of these products.',
    payload: z.object({ productIds: z.array(id('prod')) }), example: { productIds: [EX.product] },
  }),
  defineEvent({
    domain: 'products', entity: 'category', event: 'changed', version: 1,
    meaning: 'A category was made, renamed, translated, moved or removed; `parentId` is the one it is in now, or was in last.',
    payload: z.object({ categoryId: id('cat'), parentId: id('cat').nullable() }),
    example: { categoryId: 'cat_01h455vb4pex5vsknk084sn02q', parentId: null },
  }),
  defineEvent({
    domain: 'products', entity: 'brand', event: 'changed', version: 1,
    meaning: 'A brand was made, changed or removed by a manager; of its products it is told apart.',
    payload: z.object({ brandId: id('brand') }), example: { brandId: 'brand_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'products', entity: 'attribute', event: 'changed', version: 1,
    meaning: 'An attribute was defined, changed or removed, with the values that it allows.',
    payload: z.object({ attributeId: id('attr') }), example: { attributeId: 'attr_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'products', entity: 'option', event: 'translated', version: 1,
    meaning: 'What an option of variants, or some of its values, are called in a language is different, for all variants that have them: told once, however many those are. Its aggregate is the language.',
    payload: z.object({ option: z.string(), locale: z.string() }), example: { option: 'Colour', locale: 'DE' },
  }),
  defineEvent({
    domain: 'products', entity: 'collection', event: 'filled', version: 1,
    meaning: 'A manager put products into a collection or took them out, also by removing it. Which products a collection by rule finds is not told.',
    payload: z.object({ collectionId: id('coll'), productIds: z.array(id('prod')).min(1), isIn: z.boolean() }),
    example: { collectionId: 'coll_01h455vb4pex5vsknk084sn02q', productIds: [EX.product], isIn: true },
  }),
  defineEvent({
    domain: 'products', entity: 'collection', event: 'matched', version: 1,
    meaning: 'The rule of a collection finds these products now, or does so no more: told of collections that a promotion names. Its versions rise over all collections.',
    payload: z.object({ collectionId: id('coll'), productIds: z.array(id('prod')).min(1), isIn: z.boolean() }),
    example: { collectionId: 'coll_01h455vb4pex5vsknk084sn02q', productIds: [EX.product], isIn: true },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'held', version: 1,
    meaning: 'All pieces of an order are set aside for it.',
    payload: z.object({ orderId: id('order') }), example: { orderId: EX.order },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'refused', version: 1,
    meaning: 'Too few pieces are left for an order; none was set aside.',
    payload: z.object({ orderId: id('order'), lines: z.array(z.object({ variantId: id('var'), requested: z.int().positive(), available: count })) }),
    example: { orderId: EX.order, lines: [{ variantId: EX.variant, requested: 2, available: 1 }] },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'released', version: 1,
    meaning: 'The pieces set aside for an order can be sold again.',
    payload: z.object({ orderId: id('order') }), example: { orderId: EX.order },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'lost', version: 1,
    meaning: 'The pieces set aside for an order were freed when their time was over, and when its money came they could not be held again.',
    payload: z.object({ orderId: id('order'), lines: z.array(z.object({ variantId: id('var'), requested: z.int().positive(), available: count })) }),
    example: { orderId: EX.order, lines: [{ variantId: EX.variant, requested: 2, available: 1 }] },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'held-again', version: 1,
    meaning: 'The pieces set aside for an order were freed when their time was over; its money came all the same, and these pieces are its own again.',
    payload: movedPieces, example: exampleMoved,
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'freed', version: 1,
    meaning: 'Some of the pieces of an order can be sold again: they were called off, or taken out by an edit.',
    payload: movedPieces, example: exampleMoved,
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'taken-out', version: 1,
    meaning: 'Pieces of an order left the house with a parcel; they are on hand no more.',
    payload: movedPieces.extend({ shipmentId: id('ship').optional() }), example: { ...exampleMoved, shipmentId: EX.shipment },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'taken-back', version: 1,
    meaning: 'The pieces of a parcel that could not be delivered are on hand again, and still the order\'s.',
    payload: movedPieces.extend({ shipmentId: id('ship') }), example: { ...exampleMoved, shipmentId: EX.shipment },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'restocked', version: 1,
    meaning: 'Pieces of an order that its customer sent back can be sold again.',
    payload: movedPieces.extend({ returnId: id('ret') }), example: { ...exampleMoved, returnId: EX.return },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'written-off', version: 1,
    meaning: 'Pieces of an order that its customer sent back cannot be sold again: they are not on hand.',
    payload: movedPieces.extend({ returnId: id('ret') }), example: { ...exampleMoved, returnId: EX.return },
  }),
  defineEvent({
    domain: 'products', entity: 'edit', event: 'stock-held', version: 1,
    meaning: 'All pieces that an edit puts into an order are set aside for it. Its aggregate is the order.',
    payload: z.object({ orderId: id('order'), editId: id('edit') }), example: { orderId: EX.order, editId: EX.edit },
  }),
  defineEvent({
    domain: 'products', entity: 'edit', event: 'stock-refused', version: 1,
    meaning: 'Too few pieces are left for an edit of an order; none was set aside. Its aggregate is the order.',
    payload: z.object({ orderId: id('order'), editId: id('edit'), lines: z.array(z.object({ variantId: id('var'), requested: z.int().positive(), available: count })) }),
    example: { orderId: EX.order, editId: EX.edit, lines: [{ variantId: EX.variant, requested: 2, available: 1 }] },
  }),
  defineEvent({
    domain: 'products', entity: 'import', event: 'progressed', version: 1,
    meaning: 'An import of the catalogue went on or ended; how far it is, it says itself.',
    payload: z.object({ importId: id('imp') }), example: { importId: 'imp_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'products', entity: 'availability', event: 'changed', version: 1,
    meaning: 'What shoppers are told of how much there is of a variant is different now.',
    payload: z.object({ variantId: id('var'), status: z.string(), orderableQuantity: count }),
    example: { variantId: EX.variant, status: 'LOW_STOCK', orderableQuantity: 3 },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'ran-low', version: 1,
    meaning: 'As few pieces of a variant can be sold as its threshold says, or fewer; told once until there are more again.',
    payload: z.object({ variantId: id('var'), available: z.int(), threshold: count }),
    example: { variantId: EX.variant, available: 5, threshold: 5 },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'came-back', version: 1,
    meaning: 'A variant of which none was left can be ordered again.',
    payload: z.object({ variantId: id('var') }), example: { variantId: EX.variant },
  }),
  defineEvent({
    domain: 'products', entity: 'notice', event: 'due', version: 1,
    meaning: 'A customer who wanted to know that a variant is back is to be told now; once for each wish. Its aggregate is the customer.',
    payload: z.object({ noticeId: id('notice'), userId: id('user'), variantId: id('var') }),
    example: { noticeId: 'notice_01h455vb4pex5vsknk084sn02q', userId: EX.user, variantId: EX.variant },
  }),
  // users
  defineEvent({
    domain: 'users', entity: 'user', event: 'registered', version: 1,
    meaning: 'Somebody opened an account.',
    payload: z.object({ userId: id('user') }), example: { userId: EX.user },
  }),
  defineEvent({
    domain: 'users', entity: 'groups', event: 'changed', version: 1,
    meaning: 'A customer came into a group or left one: these are all they are in now. Its aggregate is the customer.',
    payload: z.object({ userId: id('user'), groupIds: z.array(id('cgroup')) }), example: { userId: EX.user, groupIds: ['cgroup_01h455vb4pex5vsknk084sn02q'] },
  }),
  defineEvent({
    domain: 'users', entity: 'registry', event: 'changed', version: 1,
    meaning: 'Something of a partner changed that the gateway goes by: its terms, its API keys, its operations. What it is now stands in the operation registry.',
    payload: z.object({ partnerId: id('partner') }), example: { partnerId: EX.partner },
  }),
  // orders: every change of an order is one of these and raises its version by one
  defineEvent({
    domain: 'orders', entity: 'order', event: 'placed', version: 1,
    meaning: 'A customer placed an order; stock is to be held for it.',
    payload: z.object({ ...order, lines: orderLines }), example: { ...exampleOrder, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'payment-requested', version: 1,
    meaning: 'The stock of an order is held, or a failed payment is tried again: its total is to be charged, or a part of what `dueMinor` says is due in all. `recorded` says that staff have the money already; with `payBy` stock is held until then. `guestTokenHash` is what is kept of the token that opens an order without an account (SHA-256, base64url).',
    payload: z.object({
      ...order, attempt: z.int().positive(), currency, amountMinor, methodToken: z.string(),
      captureMode: z.enum(['AUTOMATIC', 'MANUAL']).optional(), dueMinor: amountMinor.optional(),
      payBy: z.iso.datetime().optional(), recorded: recorded.optional(), guestTokenHash: z.string().optional(),
    }),
    example: { ...exampleOrder, attempt: 1, currency: 'EUR', amountMinor: '3998', methodToken: 'tok_success' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'payment-awaited', version: 1,
    meaning: 'An order that staff placed waits to be paid by whoever has its link: its stock is held until `payBy`.',
    payload: z.object({ ...order, payBy: z.iso.datetime() }), example: { ...exampleOrder, payBy: '2026-12-01T12:00:00.000Z' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'payment-updated', version: 1,
    meaning: 'The payment of an order moved without moving the order.',
    payload: z.object({ ...order, paymentId: id('pay'), paymentStatus: z.string(), payBy: z.iso.datetime().optional() }),
    example: { ...exampleOrder, paymentId: EX.payment, paymentStatus: 'REQUIRES_ACTION' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'confirmed', version: 1,
    meaning: 'An order is paid: its held pieces are sold.',
    payload: z.object({ ...order, lines: orderLines }), example: { ...exampleOrder, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'rejected', version: 1,
    meaning: 'An order cannot be served; nothing was held or charged.',
    payload: z.object({ ...order, reason: z.string() }), example: { ...exampleOrder, reason: 'OUT_OF_STOCK' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'cancelled', version: 1,
    meaning: 'An order was called off before it was shipped: stock and money go back.',
    payload: z.object({ ...order, reason: z.string().nullable() }), example: { ...exampleOrder, reason: 'Changed my mind' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'expired', version: 1,
    meaning: 'An order was not paid in time: stock goes back, and money too should it still come.',
    payload: z.object(order), example: exampleOrder,
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'packed', version: 1,
    meaning: 'A parcel of an order is packed: all of it when no lines are told.',
    payload: z.object({ ...order, ...parcel }), example: { ...exampleOrder, shipmentId: EX.shipment, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'shipped', version: 1,
    meaning: 'A parcel of an order left the warehouse: all of it when no lines are told. `captureMinor` is what of the order\'s charge it is paid with: all that is set aside when it is not told.',
    payload: z.object({ ...order, trackingNumber: z.string().nullable(), carrier: z.string().nullish(), trackingUrl: z.string().nullish(), ...parcel, captureMinor: amountMinor.optional() }),
    example: { ...exampleOrder, trackingNumber: 'SG123', carrier: 'Parcel', trackingUrl: null, shipmentId: EX.shipment, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'delivered', version: 1,
    meaning: 'A parcel of an order arrived: its customer has these products.',
    payload: z.object({ ...order, lines: orderLines, shipmentId: id('ship').optional() }), example: { ...exampleOrder, lines: exampleLines, shipmentId: EX.shipment },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'fulfilment-updated', version: 1,
    meaning: 'A parcel of an order was made up or moved without moving the order.',
    payload: z.object({ ...order, shipmentId: id('ship'), shipmentStatus: z.string() }), example: { ...exampleOrder, shipmentId: EX.shipment, shipmentStatus: 'OUT_FOR_DELIVERY' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'parcel-returned', version: 1,
    meaning: 'A parcel of an order could not be delivered and came back: its pieces are in the house again, and still sold to the order.',
    payload: z.object({ ...order, shipmentId: id('ship'), lines: orderLines }), example: { ...exampleOrder, shipmentId: EX.shipment, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'lines-cancelled', version: 1,
    meaning: 'Pieces of a paid order were called off before they were shipped: they can be sold again.',
    payload: z.object({ ...order, lines: orderLines, reason: z.string().nullable() }), example: { ...exampleOrder, lines: exampleLines, reason: 'One too many' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'edit-requested', version: 1,
    meaning: 'Staff want to put more into a paid order: these pieces are to be set aside for it.',
    payload: z.object({ ...order, editId: id('edit'), lines: orderLines }), example: { ...exampleOrder, editId: EX.edit, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'edited', version: 1,
    meaning: 'Staff edited a paid order: what was put in is set aside for it, what was taken out can be sold again. `owedMinor` is what is to be paid besides.',
    payload: z.object({ ...order, editId: id('edit'), added: z.array(orderLine), removed: z.array(orderLine), currency, totalMinor: amountMinor, owedMinor: amountMinor }),
    example: { ...exampleOrder, editId: EX.edit, added: exampleLines, removed: [], currency: 'EUR', totalMinor: '5997', owedMinor: '1999' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'edit-refused', version: 1,
    meaning: 'An edit of an order could not be done; what was set aside for it can be sold again.',
    payload: z.object({ ...order, editId: id('edit'), released: z.array(orderLine), reason: z.string() }), example: { ...exampleOrder, editId: EX.edit, released: [], reason: 'OUT_OF_STOCK' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'return-updated', version: 1,
    meaning: 'A return of pieces of an order was asked for or moved.',
    payload: z.object({ ...order, returnId: id('ret'), returnStatus: z.string() }), example: { ...exampleOrder, returnId: EX.return, returnStatus: 'APPROVED' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'return-received', version: 1,
    meaning: 'Pieces of an order came back from its customer: some can be sold again, some are written off.',
    payload: z.object({ ...order, returnId: id('ret'), lines: z.array(orderLine.extend({ disposition: z.enum(['RESTOCK', 'WRITE_OFF']) })).min(1) }),
    example: { ...exampleOrder, returnId: EX.return, lines: exampleLines.map((line) => ({ ...line, disposition: 'RESTOCK' as const })) },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'noted', version: 1,
    meaning: 'The customer of an order or staff said something about it that both can read.',
    payload: z.object({ ...order, noteId: id('onote') }), example: { ...exampleOrder, noteId: 'onote_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'orders', entity: 'history', event: 'changed', version: 1,
    meaning: 'An order of a customer was placed, or stands elsewhere now; its aggregate is the customer, its version is the order\'s.',
    payload: z.object(order), example: exampleOrder,
  }),
  defineEvent({
    domain: 'orders', entity: 'cart', event: 'changed', version: 1,
    meaning: 'A cart was changed, merged, taken over or ordered.',
    payload: z.object({ cartId: id('cart') }), example: { cartId: EX.cart },
  }),
  defineEvent({
    domain: 'orders', entity: 'cart', event: 'goods-changed', version: 1,
    meaning: 'What lies in a cart costs something else now, or there is more or less of it; its version is the cart\'s as it was.',
    payload: z.object({ cartId: id('cart') }), example: { cartId: EX.cart },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'claimed', version: 1,
    meaning: 'An order that was placed without an account is a customer\'s now; `guestId` is who it was of.',
    payload: z.object({ ...order, guestId: id('user') }), example: { ...exampleOrder, guestId: EX.user },
  }),
  defineEvent({
    domain: 'orders', entity: 'payment', event: 'given-up', version: 1,
    meaning: 'An order counts on a payment no more that staff want to let go: no parcel of it leaves until another pays. `shippedMinor` is what those that left before are paid with in all. Its aggregate is the order.',
    payload: z.object({ ...order, paymentId: id('pay'), shippedMinor: amountMinor }), example: { ...exampleOrder, paymentId: EX.payment, shippedMinor: '1999' },
  }),
  defineEvent({
    domain: 'orders', entity: 'refund', event: 'granted', version: 1,
    meaning: 'Money of an order is to go back, for these lines and its shipping (a part without a line): what is granted is asked of its payments. `sparedMinor` of it is for pieces that never left: what was only set aside for them is not taken at all. `dueMinor` is what the order is to be paid in all, when an edit puts something in as well.',
    payload: z.object({
      grantId: id('grant'), ...order, orderVersion: z.int().positive(), currency, amountMinor,
      parts: z.array(z.object({ lineId: id('oline').nullable(), amountMinor })).min(1), reason: z.string().nullable(), sparedMinor: amountMinor.optional(), dueMinor: amountMinor.optional(),
    }),
    example: {
      grantId: 'grant_01h455vb4pex5vsknk084sn02q', ...exampleOrder, orderVersion: 7, currency: 'EUR', amountMinor: '1999',
      parts: [{ lineId: EX.line, amountMinor: '1999' }], reason: 'Came back',
    },
  }),
  defineEvent({
    domain: 'orders', entity: 'promotion', event: 'changed', version: 1,
    meaning: 'Staff made a promotion, wrote it anew or ended it: what is in these collections and who is in these groups matters to it until it is over, at `endsAt` or never.',
    payload: z.object({ promotionId: id('promo'), collectionIds: z.array(id('coll')), customerGroupIds: z.array(id('cgroup')).optional(), endsAt: z.iso.datetime().nullish() }),
    example: { promotionId: 'promo_01h455vb4pex5vsknk084sn02q', collectionIds: ['coll_01h455vb4pex5vsknk084sn02q'], customerGroupIds: [], endsAt: null },
  }),
  // payments
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'action-required', version: 1,
    meaning: 'The customer must confirm a payment at the provider.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'processing', version: 1,
    meaning: 'The provider took a payment on and will answer later.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'authorized', version: 1,
    meaning: 'The money of a payment is set aside, to be taken when the order is shipped or staff say so. `outstandingMinor` is what is still to be paid of an order that is paid in parts.', payload: paymentPart, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'partly-captured', version: 1,
    meaning: 'A part of what a payment set aside was taken; `capturedMinor` is all that was so far.',
    payload: paymentNotice.extend({ capturedMinor: amountMinor }), example: { ...examplePayment, capturedMinor: '1999' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'capture-failed', version: 1,
    meaning: 'A part of what a payment set aside could not be taken any more.',
    payload: paymentNotice.extend({ code: z.string() }), example: { ...examplePayment, code: 'authorization_expired' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'void-requested', version: 1,
    meaning: 'Staff want to let go what a payment set aside. The order decides which comes first, this or its parcels: `orders.payment-given-up` answers.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'voided', version: 1,
    meaning: 'What a payment set aside was let go, or was not taken in time; no money was taken. `outstandingMinor` is what is still to be paid of its order then.',
    payload: paymentPart.extend({ isExpired: z.boolean() }), example: { ...examplePayment, isExpired: false },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'captured', version: 1,
    meaning: 'The money of a payment was taken: all of it, or all that is not let go. `outstandingMinor` is what is still to be paid of an order that is paid in parts.', payload: paymentPart, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'failed', version: 1,
    meaning: 'A payment failed; no money was taken.',
    payload: paymentNotice.extend({ code: z.string() }), example: { ...examplePayment, code: 'card_declined' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'cancelled', version: 1,
    meaning: 'A payment was called off before money was taken.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'refunded', version: 1,
    meaning: 'Money of a payment was given back; `refundedMinor` is all that was so far, `grantId` what it follows from when orders granted it.',
    payload: paymentNotice.extend({ refundId: id('refund'), refundedMinor: amountMinor, grantId: id('grant').optional() }),
    example: { ...examplePayment, refundId: EX.refund, refundedMinor: '3998' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'disputed', version: 1,
    meaning: 'The shopper\'s bank wants money of a payment back; it is withheld until that is decided.',
    payload: paymentNotice.extend({ disputeId: id('disp'), disputedMinor: amountMinor, reason: z.string() }),
    example: { ...examplePayment, disputeId: 'disp_01h455vb4pex5vsknk084sn02q', disputedMinor: '3998', reason: 'fraudulent' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'dispute-closed', version: 1,
    meaning: 'A dispute was decided: the shop keeps the money, or the shopper has it back.',
    payload: paymentNotice.extend({ disputeId: id('disp'), isWon: z.boolean() }), example: { ...examplePayment, disputeId: 'disp_01h455vb4pex5vsknk084sn02q', isWon: false },
  }),
  defineEvent({
    domain: 'payments', entity: 'grant', event: 'spared', version: 1,
    meaning: 'So much of what orders granted back was not taken, and will not be: it was for pieces that never left. `outstandingMinor` is what is still to be paid then.',
    payload: z.object({ grantId: id('grant'), orderId: id('order'), sparedMinor: amountMinor, outstandingMinor: amountMinor.optional() }),
    example: { grantId: 'grant_01h455vb4pex5vsknk084sn02q', orderId: EX.order, sparedMinor: '1999', outstandingMinor: '0' },
  }),
  defineEvent({
    domain: 'payments', entity: 'money', event: 'changed', version: 1,
    meaning: 'A payment of an order moved: whoever follows the order\'s money reads it anew. Its aggregate is the order.',
    payload: z.object({ ...order, paymentId: id('pay') }), example: { ...exampleOrder, paymentId: EX.payment },
  }),
  // reviews
  defineEvent({
    domain: 'reviews', entity: 'review', event: 'submitted', version: 1,
    meaning: 'A customer reviewed a product or changed the review.',
    payload: z.object({ reviewId: id('rev'), productId: id('prod'), customerId: id('user'), rating: z.int().min(1).max(5), isVerified: z.boolean() }),
    example: { reviewId: EX.review, productId: EX.product, customerId: EX.user, rating: 5, isVerified: true },
  }),
  defineEvent({
    domain: 'reviews', entity: 'review', event: 'deleted', version: 1,
    meaning: 'A review is gone.',
    payload: z.object({ reviewId: id('rev'), productId: id('prod'), customerId: id('user') }),
    example: { reviewId: EX.review, productId: EX.product, customerId: EX.user },
  }),
  defineEvent({
    domain: 'reviews', entity: 'rating', event: 'changed', version: 1,
    meaning: 'The reviews of a product changed: this is how many there are now, and how many stars they give together.',
    payload: z.object({ productId: id('prod'), reviewCount: count, starsSum: count }),
    example: { productId: EX.product, reviewCount: 12, starsSum: 51 },
  }),
] as const;

type Definitions = (typeof DEFINITIONS)[number];

/** The name of an event of the catalogue: `orders.order-placed`. */
export type EventName = { [D in Definitions as `${D['domain']}.${D['entity']}-${D['event']}`]: D } extends infer M ? keyof M & string : never;

/** What an event carries, by its name. */
export type EventPayload<N extends EventName> = {
  [D in Definitions as `${D['domain']}.${D['entity']}-${D['event']}`]: D extends { payload: infer P extends z.ZodType } ? z.infer<P> : never;
}[N];

/** An event's name from its parts. */
export const eventName = ({ domain, entity, event }: Pick<EventDefinition, 'domain' | 'entity' | 'event'>): EventName =>
  `${domain}.${entity}-${event}` as EventName;

/** All events by name. */
export const CATALOGUE: ReadonlyMap<EventName, EventDefinition> = new Map(DEFINITIONS.map((d) => [eventName(d), d as EventDefinition]));

/** The definition of an event. Throws when the catalogue has none of that name. */
export function definitionOf(name: EventName): EventDefinition {
  const definition = CATALOGUE.get(name);
  if (!definition) throw new Error(`no event ${name} in the catalogue`);
  return definition;
}

/** The NATS subject of an event: `shop.orders.order.placed.v1.order_01…`. */
export function subjectOf(name: EventName, aggregateId: string): string {
  const { domain, entity, event, version } = definitionOf(name);
  return `shop.${domain}.${entity}.${event}.v${version}.${aggregateId}`;
}
