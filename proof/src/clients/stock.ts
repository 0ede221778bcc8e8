import type { GraphqlClient } from './graphql-client.ts';

/** What there is of a variant, as staff see it. */
export interface Stock {
  readonly onHand: number;
  readonly reserved: number;
  readonly allocated: number;
  readonly available: number;
}

export const stockOf = async (staff: GraphqlClient, variantId: string): Promise<Stock> =>
  (await staff.read('query($id: ID!) { variant(id: $id) { stock { onHand reserved allocated available } } }', { id: variantId })).variant.stock as Stock;

/** Has so many pieces be there that can be sold. Nothing of it may be under way to its customer meanwhile. */
export async function leavePieces(manager: GraphqlClient, variantId: string, pieces: number): Promise<void> {
  const { reserved, allocated } = await stockOf(manager, variantId);
  await manager.must('set-stock', { variantId, onHand: pieces + reserved + allocated });
}
