import type { User } from '../domain/user.ts';

export type { Address as AddressModel } from '../domain/user.ts';
export type { Session as SessionModel } from '../domain/session.ts';

/** A user, and whether this very request has proved to be theirs: by a password or a refresh token. */
export interface UserModel extends User { readonly isProven?: true }

export type { CustomerGroup as CustomerGroupModel } from '../domain/groups/group.ts';
export type { CustomerGroupConnection as CustomerGroupConnectionModel, UserConnection as UserConnectionModel } from './groups/context.ts';
export type { Partner as PartnerModel, ApiKey as ApiKeyModel, Manifest as OperationManifestModel, Operation as PublishedOperationModel } from '../domain/partners/partner.ts';
export type { OperationUsage as OperationUsageModel } from '../domain/partners/usage.ts';
export type {
  PartnerConnection as PartnerConnectionModel, ApiKeyConnection as ApiKeyConnectionModel,
  ManifestConnection as OperationManifestConnectionModel, UsageConnection as OperationUsageConnectionModel,
} from './partners/context.ts';
