/** Who ordered without an account: what opens their order is shown here as demo accounts are. The last has an account since, and claimed it. */
export const GUESTS: readonly { readonly email: string; readonly token: string; readonly hasClaimed: boolean }[] = [
  { email: 'wren@storegraph.example', token: 'order-of-wren', hasClaimed: false },
  { email: 'ilse@storegraph.example', token: 'order-of-ilse', hasClaimed: false },
  { email: 'paco@storegraph.example', token: 'order-of-paco', hasClaimed: true },
];
