import { everyone, forTypes } from '@storegraph/subgraph/access';
import type { AccessTable } from '@storegraph/subgraph/access';

/** Whoever may see a product may see its pictures; mutations are for catalogue managers, as all of them are. */
export const mediaAccess: AccessTable = {
  ...forTypes(['Media', 'Upload', 'UploadHeader'], everyone),
  ...forTypes(['CreateUpload', 'AttachMedia', 'ReorderMedia', 'DetachMedia', 'UpdateMedia'].flatMap((verb) => [`${verb}Payload`, `${verb}Error`]), everyone),
};
