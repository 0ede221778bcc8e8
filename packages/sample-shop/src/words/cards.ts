/** Cards that demo customers have kept, by the tokens that the simulated provider knows: who has them, in whose order the first is the default. */
export const KEPT_CARDS: Readonly<Record<string, readonly { readonly token: string; readonly brand: string; readonly last4: string; readonly expiryMonth: number; readonly expiryYear: number }[]>> = {
  'ada@storegraph.example': [
    { token: 'tok_success', brand: 'visa', last4: '4242', expiryMonth: 12, expiryYear: 2034 },
    { token: 'tok_mastercard', brand: 'mastercard', last4: '5556', expiryMonth: 12, expiryYear: 2034 },
    { token: 'tok_expired_card', brand: 'visa', last4: '0069', expiryMonth: 12, expiryYear: 2019 },
  ],
  'noor@storegraph.example': [{ token: 'tok_needs_action', brand: 'visa', last4: '3155', expiryMonth: 12, expiryYear: 2034 }],
};
