import { z } from 'zod';

/** The id of a thing, by its prefix. */
export const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`));

/** How many: none or more. */
export const count = z.int().nonnegative();

/** Minor units as text: JSON has no integers beyond 2^53. */
export const amountMinor = z.string().regex(/^\d+$/);

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/);

/** Which order, and whose. */
export const order = { orderId: id('order'), customerId: id('user') };

/** Pieces of one line of an order. */
export const orderLine = z.object({ lineId: id('oline'), productId: id('prod'), variantId: id('var'), quantity: z.int().positive() });

/** Pieces of an order, by line. */
export const orderLines = z.array(orderLine).min(1);

/** Ids for the examples. */
export const EX = {
  order: 'order_01h455vb4pex5vsknk084sn02q', user: 'user_01h455vb4pex5vsknk084sn02q', product: 'prod_01h455vb4pex5vsknk084sn02q',
  variant: 'var_01h455vb4pex5vsknk084sn02q', line: 'oline_01h455vb4pex5vsknk084sn02q', payment: 'pay_01h455vb4pex5vsknk084sn02q',
  review: 'rev_01h455vb4pex5vsknk084sn02q', refund: 'refund_01h455vb4pex5vsknk084sn02q', partner: 'partner_01h455vb4pex5vsknk084sn02q',
  cart: 'cart_01h455vb4pex5vsknk084sn02q', shipment: 'ship_01h455vb4pex5vsknk084sn02q', return: 'ret_01h455vb4pex5vsknk084sn02q',
  edit: 'edit_01h455vb4pex5vsknk084sn02q',
};

/** An order for the examples. */
export const exampleOrder = { orderId: EX.order, customerId: EX.user };

/** Its lines. */
export const exampleLines = [{ lineId: EX.line, productId: EX.product, variantId: EX.variant, quantity: 2 }];
