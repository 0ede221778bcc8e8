import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Who may see what of attributes; mutations are for catalogue managers, as all of them are. */
export const attributeAccess: AccessTable = {
  Attribute: { version: only('CATALOGUE_MANAGER'), '*': everyone },
  ...forTypes(['AttributeValue', 'ProductAttribute'], everyone),
  ...forTypes(['CreateAttribute', 'UpdateAttribute', 'DeleteAttribute', 'SetProductAttributes'].flatMap((name) => [`${name}Payload`, `${name}Error`]), everyone),
};
