/** Why customers call an order off; some do not say. */
export const CANCEL_REASONS: readonly (string | null)[] = [
  'Changed my mind', 'Ordered twice by mistake', 'Found one in my own cupboard', 'Wrong colour, sorry', 'It was meant to go to my mother', null,
];
