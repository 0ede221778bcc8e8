import type { IdKind } from '@storegraph/kernel/ids';

/** The things of the shop that operations are about. Those of `OWNED_KINDS` are somebody's. */
export const OBJECTS = {
  cart: 'cart', cartLine: 'cline', order: 'order', orderLine: 'oline', return: 'ret', shipment: 'ship', giftCard: 'gcard', payment: 'pay', paymentMethod: 'pm',
  dispute: 'disp', refund: 'refund', draftOrder: 'draft', review: 'rev', reviewMedium: 'media', user: 'user', address: 'addr',
  promotion: 'promo', shippingMethod: 'smeth', pickupPoint: 'point', deliveryWindow: 'window', slot: 'slot',
  product: 'prod', variant: 'var', category: 'cat', brand: 'brand', collection: 'coll', attribute: 'attr', notice: 'notice', medium: 'media', warehouse: 'wh', import: 'imp', channel: 'cat',
  customerGroup: 'cgroup', partner: 'partner', apiKey: 'key', manifest: 'manifest',
} as const satisfies Readonly<Record<string, IdKind>>;

/** A kind of thing. */
export type ObjectKind = keyof typeof OBJECTS;

/** What an argument is the id of, by its name (without `Id`, `Ids`), wherever it stands. */
const BY_NAME: Readonly<Record<string, ObjectKind>> = {
  window: 'deliveryWindow', customer: 'user', parent: 'category', afterProduct: 'product', fromWarehouse: 'warehouse', toWarehouse: 'warehouse', media: 'medium', upload: 'medium', group: 'customerGroup',
};

/** What is not to be told by its name: the operation and the path. */
const BY_PLACE: Readonly<Record<string, ObjectKind>> = {
  'Mutation.updateCartLines input.lines.lineId': 'cartLine',
  'Mutation.saveForLater input.lineIds': 'cartLine',
  'Mutation.moveToCart input.lineIds': 'cartLine',
  'Mutation.removeSavedLines input.lineIds': 'cartLine',
  'Mutation.updateMetadata input.id': 'product',
  'Mutation.attachReviewMedia input.uploadId': 'reviewMedium',
  'Mutation.reorderReviewMedia input.mediaIds': 'reviewMedium',
  'Mutation.detachReviewMedia input.mediaId': 'reviewMedium',
  'Subscription.variantAvailabilityChanged ids': 'variant',
  'Subscription.importProgressed id': 'import',
};

/** The kind of thing an argument is the id of. Undefined when nobody said: a new one belongs in the tables above. */
export function kindOf(operation: string, path: string): ObjectKind | undefined {
  const last = path.split('.').at(-1) ?? '';
  const name = last === 'id' ? (operation.split('.')[1] ?? '') : last.replace(/Ids?$/, '');
  const kind = BY_PLACE[`${operation} ${path}`] ?? BY_NAME[name] ?? (name === 'line' ? 'orderLine' : name);
  return kind in OBJECTS ? (kind as ObjectKind) : undefined;
}
