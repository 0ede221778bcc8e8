import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import { internalMetadata } from '../metadata/access.ts';

const manager = only('CATALOGUE_MANAGER');

/** Who may see what of collections; mutations are for catalogue managers, as all of them are. */
export const collectionAccess = {
  Query: { previewCollection: manager },
  types: {
    Collection: { rule: manager, version: manager, ...internalMetadata, '*': everyone },
    ...forTypes(['CollectionRule', 'CollectionCondition'], manager),
    ...forTypes(['CollectionConnection', 'CollectionEdge'], everyone),
    ...forTypes(
      ['CreateCollection', 'UpdateCollection', 'DeleteCollection', 'AddCollectionProducts', 'RemoveCollectionProducts', 'MoveCollectionProduct'].flatMap((name) => [`${name}Payload`, `${name}Error`]),
      everyone,
    ),
  },
} as const satisfies Readonly<Record<string, AccessTable | object>>;
