import type { AccessTable } from '@storegraph/subgraph/access';
import type { Resolvers } from './__generated__/resolvers.ts';
import { attributeAccess } from './attributes/access.ts';
import { attributeResolvers } from './attributes/resolvers.ts';
import { brandAccess } from './brands/access.ts';
import { brandResolvers } from './brands/resolvers.ts';
import { categoryAccess } from './categories/access.ts';
import { categoryResolvers } from './categories/resolvers.ts';
import { collectionAccess } from './collections/access.ts';
import { collectionResolvers } from './collections/resolvers.ts';

/** Who may see what of how the catalogue is ordered. */
export const taxonomyAccess = {
  Query: collectionAccess.Query,
  types: { ...categoryAccess, ...brandAccess, ...attributeAccess, ...collectionAccess.types },
} as const satisfies Readonly<Record<string, AccessTable | object>>;

/** What its features answer. */
export const taxonomyResolvers: readonly Resolvers[] = [categoryResolvers, brandResolvers, attributeResolvers, collectionResolvers];
