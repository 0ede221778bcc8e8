import { everyone, forTypes, only } from '@storegraph/subgraph/access';

/** `only()` with no role but the one that has every right. */
const administrators = only('ADMIN');

/** Who may see and do what about partners. */
export const partnerAccess = {
  Query: { partner: administrators, partners: administrators },
  Mutation: {
    createPartner: administrators, updatePartner: administrators, issueApiKey: administrators, revokeApiKey: administrators,
    publishOperations: administrators, activateManifest: administrators, retireManifest: administrators,
  },
  types: {
    ...forTypes(['Partner', 'ApiKey', 'OperationManifest', 'PublishedOperation', 'OperationUsage'], administrators),
    // These are reached only through what was let through above.
    ...forTypes(['OperationFinding', ...['Partner', 'ApiKey', 'OperationManifest', 'OperationUsage'].flatMap((name) => [`${name}Connection`, `${name}Edge`])], everyone),
    ...forTypes(['CreatePartner', 'UpdatePartner', 'IssueApiKey', 'RevokeApiKey', 'PublishOperations', 'ActivateManifest', 'RetireManifest'].flatMap((name) => [`${name}Payload`, `${name}Error`]), everyone),
  },
};
