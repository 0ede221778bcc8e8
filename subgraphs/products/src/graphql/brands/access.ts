import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Who may see what of brands; mutations are for catalogue managers, as all of them are. */
export const brandAccess: AccessTable = {
  Brand: { version: only('CATALOGUE_MANAGER'), '*': everyone },
  ...forTypes(['BrandConnection', 'BrandEdge', ...['Create', 'Update', 'Delete'].flatMap((verb) => [`${verb}BrandPayload`, `${verb}BrandError`])], everyone),
};
