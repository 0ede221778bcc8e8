/** What an order's payment method is that was paid by other means. No provider is asked about it: payments goes by what is recorded. */
export const RECORDED = 'recorded';
