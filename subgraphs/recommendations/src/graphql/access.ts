import { everyone, forTypes, owner } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import type { UserModel } from './mappers.ts';

/** Who may see what. */
export const access: AccessTable = {
  Query: everyone,
  User: { id: everyone, recommendedProducts: owner(({ id }: UserModel) => id) },
  ...forTypes(['Product', 'Recommendation', 'RecommendationReason', 'Money', 'PageInfo', 'PostalAddress'], everyone),
};
