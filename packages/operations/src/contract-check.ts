import { buildSchema } from 'graphql';
import { checkManifest } from './check-operation.ts';
import type { Finding } from './check-operation.ts';
import { SHOP_LIMITS } from './limits/document-limits.ts';
import { MAX_COST } from './limits/max-cost.ts';

/** Holds operations against what clients of a graph see, as its text says. `maxCost` is the most that their client may spend at once. */
export function checkAgainst(apiSdl: string, operations: readonly { readonly name: string; readonly body: string }[], maxCost: number): readonly Finding[] {
  return checkManifest(buildSchema(apiSdl, { assumeValidSDL: true }), operations, { maxCost: Math.min(maxCost, MAX_COST), document: SHOP_LIMITS });
}
