/** What a mutation refused in a test: `placeOrder CART_EMPTY`. */
export type Pair = string;

const noted = globalThis as { storegraphRefusals?: Set<Pair> };

/** Notes what the mutations of an answer refused, for the list of refusals that tests reach. */
export function noteRefusals(data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  for (const [mutation, payload] of Object.entries(data as Record<string, { readonly userErrors?: unknown } | null>)) {
    const errors = Array.isArray(payload?.userErrors) ? (payload.userErrors as readonly { readonly code?: unknown }[]) : [];
    for (const { code } of errors) if (typeof code === 'string') (noted.storegraphRefusals ??= new Set()).add(`${mutation} ${code}`);
  }
}

/** What was refused in this test file so far. */
export const refusalsReached = (): readonly Pair[] => [...(noted.storegraphRefusals ?? [])].sort();
