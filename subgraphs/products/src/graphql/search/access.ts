import { everyone, forTypes } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Who may see what of the search: what is found is published, so everybody. */
export const searchAccess: AccessTable = {
  ...forTypes(['ProductSearchConnection', 'ProductSearchEdge', 'ProductFacet', 'ProductFacetValue'], everyone),
};
