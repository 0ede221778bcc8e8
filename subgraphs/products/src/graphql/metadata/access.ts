import { everyone, forTypes, only } from '@storegraph/subgraph/access';

/** What is internal is for catalogue managers; so is the mutation, as all of them are. */
export const internalMetadata = { internalMetadata: only('CATALOGUE_MANAGER') } as const;

/** Who may see the types of metadata. */
export const metadataTypes = forTypes(['MetadataEntry', 'UpdateMetadataPayload', 'UpdateMetadataError'], everyone);
