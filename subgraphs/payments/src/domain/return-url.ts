import type { Id } from '@storegraph/kernel/ids';

/** Where the provider's page leads a shopper back to, given the shop's address for it: `{orderId}` in it is the order's id. Undefined when the shop has none. */
export function returnUrlOf(address: string | undefined, orderId: Id<'order'>): string | undefined {
  return address?.replaceAll('{orderId}', orderId);
}
