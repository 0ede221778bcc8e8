/** What one operation of the shop's graph may cost, whoever asks; a client's own budget may be less. */
export const MAX_COST = 5_000;
