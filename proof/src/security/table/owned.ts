import type { Role } from '@storegraph/kernel/caller';

/** Of whose things an operation is, and who besides them may reach others'. */
export interface Owned {
  /** Roles for which somebody's thing is there. For everybody else it is as if there were none. */
  readonly others: readonly Role[];
  /** Whoever has no account reaches what they hold the token of. */
  readonly byToken?: true;
  /** Whoever shows no token is asked to log in, although the door is everybody's. */
  readonly orLogIn?: true;
  /** What it is about is nobody's yet: it is opened by a token alone. */
  readonly hasNoOwn?: true;
  /** Of these, the thing is not what it was afterwards: they come last, in this order. */
  readonly ends?: number;
}

const NOBODY: Owned = { others: [] };
const cart: Owned = { others: [], byToken: true };
const SEES_ORDERS: readonly Role[] = ['SUPPORT', 'FULFILMENT', 'FINANCE'];
const order: Owned = { others: SEES_ORDERS };
const bySupport: Owned = { others: ['SUPPORT'] };

/**
 * Operations about what belongs to a customer. A new operation with such an argument needs a line here: administrators
 * are let in wherever some staff is.
 */
export const OWNED: Readonly<Record<string, Owned>> = {
  'Query.cart': cart, 'Query.previewCheckout': cart, 'Query.shippingMethods': cart,
  'Query.order': order, 'Query.orderByNumber': order, 'Query.return': order,
  'Query.payment': { others: ['SUPPORT', 'FINANCE'] }, 'Query.user': bySupport,
  'Mutation.addToCart': cart, 'Mutation.updateCartLines': cart, 'Mutation.applyPromotionCode': cart, 'Mutation.removePromotionCode': cart,
  'Mutation.applyGiftCard': cart, 'Mutation.removeGiftCard': cart, 'Mutation.setCartShippingAddress': cart, 'Mutation.setCartBillingAddress': cart, 'Mutation.setCartShippingMethod': cart,
  'Mutation.reserveDeliverySlot': cart, 'Mutation.cancelDeliverySlot': cart,
  'Mutation.setCartNote': cart, 'Mutation.saveForLater': cart, 'Mutation.moveToCart': cart, 'Mutation.removeSavedLines': cart,
  'Mutation.claimOrder': { others: [], hasNoOwn: true },
  'Mutation.mergeCart': { others: [], ends: 2 }, 'Mutation.placeOrder': { others: [], orLogIn: true, ends: 1 },
  'Mutation.retryPayment': { ...NOBODY, orLogIn: true }, 'Mutation.reorder': NOBODY, 'Mutation.cancelOrder': { ...bySupport, orLogIn: true }, 'Mutation.cancelOrderLines': { ...bySupport, orLogIn: true },
  'Mutation.requestReturn': { ...bySupport, orLogIn: true }, 'Mutation.sendReturn': { ...bySupport, orLogIn: true }, 'Mutation.cancelReturn': { ...bySupport, orLogIn: true, ends: 3 }, 'Mutation.addOrderNote': { ...order, orLogIn: true },
  'Mutation.removePaymentMethod': { others: [], ends: 4 }, 'Mutation.setDefaultPaymentMethod': NOBODY,
  'Mutation.updateReview': NOBODY, 'Mutation.deleteReview': { ...bySupport, ends: 6 },
  'Mutation.attachReviewMedia': NOBODY, 'Mutation.reorderReviewMedia': NOBODY, 'Mutation.detachReviewMedia': { others: [], ends: 5 },
  'Mutation.removeAddress': { others: [], ends: 7 },
  'Subscription.cartUpdated': cart, 'Subscription.orderStatusChanged': order, 'Subscription.checkoutStatusChanged': order, 'Subscription.paymentStatusChanged': { others: ['SUPPORT', 'FINANCE'] },
};
