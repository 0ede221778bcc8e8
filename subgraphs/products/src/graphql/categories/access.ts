import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';
import { internalMetadata } from '../metadata/access.ts';
import { translationAccess } from '../translations/access.ts';

/** Who may see what of the order of categories; mutations are for catalogue managers, as all of them are. */
export const categoryAccess: AccessTable = {
  Category: { version: only('CATALOGUE_MANAGER'), ...translationAccess.Category, ...internalMetadata, '*': everyone },
  ...forTypes(['Create', 'Update', 'Move', 'Delete'].flatMap((verb) => [`${verb}CategoryPayload`, `${verb}CategoryError`]), everyone),
};
