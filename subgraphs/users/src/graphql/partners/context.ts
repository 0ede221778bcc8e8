import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Connection } from '@storegraph/subgraph/connection';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { ActivateManifest } from '../../domain/partners/activate-manifest.ts';
import type { CreatePartner } from '../../domain/partners/create-partner.ts';
import type { IssueApiKey } from '../../domain/partners/issue-api-key.ts';
import type { ApiKey, Manifest, Partner } from '../../domain/partners/partner.ts';
import type { ApiKeyReads, ManifestReads, PartnerReads, UsageReads } from '../../domain/partners/ports.ts';
import type { PublishOperations } from '../../domain/partners/publish-operations.ts';
import type { RetireManifest } from '../../domain/partners/retire-manifest.ts';
import type { RevokeApiKey } from '../../domain/partners/revoke-api-key.ts';
import type { UpdatePartner } from '../../domain/partners/update-partner.ts';
import type { OperationUsage } from '../../domain/partners/usage.ts';

/** Pages of what there is about partners. */
export type PartnerConnection = Connection<Partner>;
/** A page of a partner's keys. */
export type ApiKeyConnection = Connection<ApiKey>;
/** A page of a partner's manifests. */
export type ManifestConnection = Connection<Manifest>;
/** A page of how a partner's operations were run. */
export type UsageConnection = Connection<OperationUsage>;

/** What administrators can have done. */
export interface PartnerUseCases {
  readonly createPartner: CreatePartner;
  readonly updatePartner: UpdatePartner;
  readonly issueApiKey: IssueApiKey;
  readonly revokeApiKey: RevokeApiKey;
  readonly publishOperations: PublishOperations;
  readonly activateManifest: ActivateManifest;
  readonly retireManifest: RetireManifest;
}

/** What there is to read about partners. */
export interface AllPartnerReads {
  readonly partners: PartnerReads;
  readonly apiKeys: ApiKeyReads;
  readonly manifests: ManifestReads;
  readonly usage: UsageReads;
}

const none = <Item>(): Page<Item> => ({ items: [], hasNextPage: false, hasPreviousPage: false });

/** What a request's resolvers read about partners; what it loads is read in one go. */
export function loadPartners({ partners, apiKeys, manifests, usage }: AllPartnerReads) {
  return {
    partner: createLoad(partners.byIds, ({ id }: Partner) => id),
    partners: partners.page,
    countPartners: partners.count,
    apiKey: createLoad(apiKeys.byIds, ({ id }: ApiKey) => id),
    apiKeysOf: createLoadWith<Id<'partner'>, PageRequest<Id<'key'>>, Page<ApiKey>>(apiKeys.byPartners, none()),
    manifest: createLoad(manifests.byIds, ({ id }: Manifest) => id),
    manifestsOf: createLoadWith<Id<'partner'>, PageRequest<Id<'manifest'>>, Page<Manifest>>(manifests.byPartners, none()),
    operationsOf: createLoadMany(manifests.operations, ({ manifestId }) => manifestId),
    usageOf: createLoadWith<Id<'partner'>, PageRequest<string> & { readonly since: Date }, Page<OperationUsage>>(usage.byPartners, none()),
  };
}
