import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Who may see what of the search: what is found is published, so everybody; how the index is kept is for who manages the catalogue. */
export const searchAccess = {
  Query: { searchReindex: only('CATALOGUE_MANAGER') },
  types: {
    ...forTypes(['ProductSearchConnection', 'ProductSearchEdge', 'ProductFacet', 'ProductFacetValue', 'Suggestion'], everyone),
    ...forTypes(['SearchReindex', 'ReindexSearchPayload'], only('CATALOGUE_MANAGER')),
  },
} satisfies { readonly Query: AccessTable[string]; readonly types: AccessTable };
