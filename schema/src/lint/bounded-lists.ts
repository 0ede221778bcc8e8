/**
 * The lists of objects that are plain arrays, because something keeps them short.
 * A list without such a bound is a connection.
 */
export const BOUNDED_LISTS: Readonly<Record<string, string>> = {
  'Query.categories': 'the shop has at most 2,000 categories',
  'Category.children': 'the shop has at most 2,000 categories',
  'Category.ancestors': 'categories are at most 6 levels deep',
  'Query.channels': 'one for each market the shop sells in',
  'Query.trendingProducts': '`first` is at most 50',
  'Product.similar': '`first` is at most 50',
  'Product.boughtTogether': '`first` is at most 50',
  'User.recommendedProducts': '`first` is at most 50',
  'Product.variants': 'a product has at most 100 variants',
  'Query.warehouses': 'the shop has a few dozen warehouses',
  'ProductVariant.stockLevels': 'one for each warehouse',
  'SetPricesPayload.variants': 'those of the 500 lines that can be set at once',
  'Product.media': 'a product has at most 20 pictures',
  'Upload.headers': 'what an upload needs: its type',
  'ProductVariant.options': 'one for each kind of option of the product',
  'User.addresses': 'an address book holds 50 entries',
  'Cart.lines': 'a cart holds 100 lines',
  'Cart.problems': 'at most two for each line of the cart',
  'Order.lines': 'the lines of one cart, 100 at most',
  'Order.timeline': 'an order goes through a few dozen changes in its life',
  'Order.payments': 'an order is paid in a few attempts',
  'Payment.events': 'a payment goes through a few dozen events in its life',
  'OperationManifest.operations': 'a manifest holds 1,000 operations',
  'OperationManifest.findings': 'a manifest of 100 KB holds no more mistakes than words',
  'UpdatePartnerError.findings': 'as those of a manifest',
  'PublishOperationsError.findings': 'as those of a manifest',
  'ActivateManifestError.findings': 'as those of a manifest',
  'RatingSummary.distribution': 'one for each number of stars',
};
