// Generated from the schema: node schema/src/generate.ts. Changes made here are lost.
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserModel, AddressModel, SessionModel, CustomerGroupModel, CustomerGroupConnectionModel, UserConnectionModel, PartnerModel, ApiKeyModel, OperationManifestModel, PublishedOperationModel, OperationUsageModel, PartnerConnectionModel, ApiKeyConnectionModel, OperationManifestConnectionModel, OperationUsageConnectionModel } from '../mappers.ts';
import type { Context } from '../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: Exclude<T[P], undefined> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string | Date; }
  Decimal: { input: string; output: string; }
  CurrencyCode: { input: string; output: string; }
  CountryCode: { input: string; output: string; }
  URL: { input: string; output: string; }
  EmailAddress: { input: string; output: string; }
};

export type Money = {
  readonly __typename?: 'Money';
  readonly amount: Scalars['Decimal']['output'];
  readonly currency: Scalars['CurrencyCode']['output'];
};

export type MoneyInput = {
  readonly amount: Scalars['Decimal']['input'];
  readonly currency: Scalars['CurrencyCode']['input'];
};

export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

export type PostalAddress = {
  readonly __typename?: 'PostalAddress';
  readonly recipient: Scalars['String']['output'];
  readonly street: Scalars['String']['output'];
  readonly postalCode: Scalars['String']['output'];
  readonly city: Scalars['String']['output'];
  readonly region?: Maybe<Scalars['String']['output']>;
  readonly country: Scalars['CountryCode']['output'];
};

export type PostalAddressInput = {
  readonly recipient: Scalars['String']['input'];
  readonly street: Scalars['String']['input'];
  readonly postalCode: Scalars['String']['input'];
  readonly city: Scalars['String']['input'];
  readonly region?: InputMaybe<Scalars['String']['input']>;
  readonly country: Scalars['CountryCode']['input'];
};

export type QueryErrorCode =
  | 'INVALID_ID'
  | 'INVALID_CURSOR'
  | 'PAGE_SIZE_OUT_OF_RANGE'
  | 'EXACTLY_ONE_KEY'
  | 'SEARCH_TEXT_OUT_OF_RANGE'
  | 'INVALID_FILTER'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'INTERNAL';

export type Query = {
  readonly __typename?: 'Query';
  readonly me?: Maybe<User>;
  readonly user?: Maybe<User>;
  readonly customerGroup?: Maybe<CustomerGroup>;
  readonly customerGroups: CustomerGroupConnection;
  readonly partner?: Maybe<Partner>;
  readonly partners: PartnerConnection;
};

export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCustomerGroupArgs = {
  id: Scalars['ID']['input'];
};

export type QueryCustomerGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPartnerArgs = {
  id: Scalars['ID']['input'];
};

export type QueryPartnersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  readonly register: RegisterPayload;
  readonly login: LoginPayload;
  readonly refreshSession: RefreshSessionPayload;
  readonly logout: LogoutPayload;
  readonly updateProfile: UpdateProfilePayload;
  readonly addAddress: AddAddressPayload;
  readonly removeAddress: RemoveAddressPayload;
  readonly renameCustomerGroup: RenameCustomerGroupPayload;
  readonly deleteCustomerGroup: DeleteCustomerGroupPayload;
  readonly createCustomerGroup: CreateCustomerGroupPayload;
  readonly addToCustomerGroup: AddToCustomerGroupPayload;
  readonly removeFromCustomerGroup: RemoveFromCustomerGroupPayload;
  readonly createPartner: CreatePartnerPayload;
  readonly updatePartner: UpdatePartnerPayload;
  readonly issueApiKey: IssueApiKeyPayload;
  readonly revokeApiKey: RevokeApiKeyPayload;
  readonly publishOperations: PublishOperationsPayload;
  readonly activateManifest: ActivateManifestPayload;
  readonly retireManifest: RetireManifestPayload;
};

export type MutationRegisterArgs = {
  input: RegisterInput;
};

export type MutationLoginArgs = {
  input: LoginInput;
};

export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};

export type MutationLogoutArgs = {
  input: LogoutInput;
};

export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};

export type MutationAddAddressArgs = {
  input: AddAddressInput;
};

export type MutationRemoveAddressArgs = {
  input: RemoveAddressInput;
};

export type MutationRenameCustomerGroupArgs = {
  input: RenameCustomerGroupInput;
};

export type MutationDeleteCustomerGroupArgs = {
  input: DeleteCustomerGroupInput;
};

export type MutationCreateCustomerGroupArgs = {
  input: CreateCustomerGroupInput;
};

export type MutationAddToCustomerGroupArgs = {
  input: AddToCustomerGroupInput;
};

export type MutationRemoveFromCustomerGroupArgs = {
  input: RemoveFromCustomerGroupInput;
};

export type MutationCreatePartnerArgs = {
  input: CreatePartnerInput;
};

export type MutationUpdatePartnerArgs = {
  input: UpdatePartnerInput;
};

export type MutationIssueApiKeyArgs = {
  input: IssueApiKeyInput;
};

export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};

export type MutationPublishOperationsArgs = {
  input: PublishOperationsInput;
};

export type MutationActivateManifestArgs = {
  input: ActivateManifestInput;
};

export type MutationRetireManifestArgs = {
  input: RetireManifestInput;
};

export type User = {
  readonly __typename?: 'User';
  readonly id: Scalars['ID']['output'];
  readonly displayName: Scalars['String']['output'];
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  readonly roles?: Maybe<ReadonlyArray<Role>>;
  readonly addresses?: Maybe<ReadonlyArray<Address>>;
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  readonly groups?: Maybe<ReadonlyArray<CustomerGroup>>;
};

export type Role =
  | 'CUSTOMER'
  | 'SUPPORT'
  | 'CATALOGUE_MANAGER'
  | 'FULFILMENT'
  | 'FINANCE'
  | 'ADMIN';

export type Session = {
  readonly __typename?: 'Session';
  readonly accessToken: Scalars['String']['output'];
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  readonly refreshToken: Scalars['String']['output'];
  readonly user: User;
};

export type RegisterInput = {
  readonly email: Scalars['EmailAddress']['input'];
  readonly password: Scalars['String']['input'];
  readonly displayName: Scalars['String']['input'];
};

export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  readonly session?: Maybe<Session>;
  readonly userErrors: ReadonlyArray<RegisterError>;
};

export type RegisterError = {
  readonly __typename?: 'RegisterError';
  readonly code: RegisterErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RegisterErrorCode =
  | 'INVALID_EMAIL'
  | 'EMAIL_TAKEN'
  | 'PASSWORD_TOO_WEAK'
  | 'INVALID_NAME';

export type LoginInput = {
  readonly email: Scalars['EmailAddress']['input'];
  readonly password: Scalars['String']['input'];
};

export type LoginPayload = {
  readonly __typename?: 'LoginPayload';
  readonly session?: Maybe<Session>;
  readonly userErrors: ReadonlyArray<LoginError>;
};

export type LoginError = {
  readonly __typename?: 'LoginError';
  readonly code: LoginErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly retryAfterSeconds?: Maybe<Scalars['Int']['output']>;
};

export type LoginErrorCode =
  | 'INVALID_CREDENTIALS'
  | 'TOO_MANY_ATTEMPTS';

export type RefreshSessionInput = {
  readonly refreshToken: Scalars['String']['input'];
};

export type RefreshSessionPayload = {
  readonly __typename?: 'RefreshSessionPayload';
  readonly session?: Maybe<Session>;
  readonly userErrors: ReadonlyArray<RefreshSessionError>;
};

export type RefreshSessionError = {
  readonly __typename?: 'RefreshSessionError';
  readonly code: RefreshSessionErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RefreshSessionErrorCode =
  | 'INVALID_REFRESH_TOKEN';

export type LogoutInput = {
  readonly refreshToken: Scalars['String']['input'];
};

export type LogoutPayload = {
  readonly __typename?: 'LogoutPayload';
  readonly isLoggedOut: Scalars['Boolean']['output'];
};

export type UpdateProfileInput = {
  readonly displayName: Scalars['String']['input'];
};

export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  readonly user?: Maybe<User>;
  readonly userErrors: ReadonlyArray<UpdateProfileError>;
};

export type UpdateProfileError = {
  readonly __typename?: 'UpdateProfileError';
  readonly code: UpdateProfileErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type UpdateProfileErrorCode =
  | 'INVALID_NAME';

export type Address = {
  readonly __typename?: 'Address';
  readonly id: Scalars['ID']['output'];
  readonly postal: PostalAddress;
  readonly isDefault: Scalars['Boolean']['output'];
};

export type AddAddressInput = {
  readonly address: PostalAddressInput;
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type AddAddressPayload = {
  readonly __typename?: 'AddAddressPayload';
  readonly address?: Maybe<Address>;
  readonly userErrors: ReadonlyArray<AddAddressError>;
};

export type AddAddressError = {
  readonly __typename?: 'AddAddressError';
  readonly code: AddAddressErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AddAddressErrorCode =
  | 'INVALID_ADDRESS'
  | 'ADDRESS_BOOK_FULL'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type RemoveAddressInput = {
  readonly addressId: Scalars['ID']['input'];
};

export type RemoveAddressPayload = {
  readonly __typename?: 'RemoveAddressPayload';
  readonly removedAddressId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<RemoveAddressError>;
};

export type RemoveAddressError = {
  readonly __typename?: 'RemoveAddressError';
  readonly code: RemoveAddressErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RemoveAddressErrorCode =
  | 'INVALID_ID'
  | 'ADDRESS_NOT_FOUND';

export type RenameCustomerGroupInput = {
  readonly groupId: Scalars['ID']['input'];
  readonly name: Scalars['String']['input'];
};

export type DeleteCustomerGroupInput = {
  readonly groupId: Scalars['ID']['input'];
};

export type RenameCustomerGroupPayload = {
  readonly __typename?: 'RenameCustomerGroupPayload';
  readonly customerGroup?: Maybe<CustomerGroup>;
  readonly userErrors: ReadonlyArray<RenameCustomerGroupError>;
};

export type RenameCustomerGroupError = {
  readonly __typename?: 'RenameCustomerGroupError';
  readonly code: RenameCustomerGroupErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RenameCustomerGroupErrorCode =
  | 'INVALID_ID'
  | 'INVALID_NAME'
  | 'GROUP_NOT_FOUND'
  | 'NAME_TAKEN';

export type DeleteCustomerGroupPayload = {
  readonly __typename?: 'DeleteCustomerGroupPayload';
  readonly deletedCustomerGroupId?: Maybe<Scalars['ID']['output']>;
  readonly userErrors: ReadonlyArray<DeleteCustomerGroupError>;
};

export type DeleteCustomerGroupError = {
  readonly __typename?: 'DeleteCustomerGroupError';
  readonly code: DeleteCustomerGroupErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type DeleteCustomerGroupErrorCode =
  | 'INVALID_ID'
  | 'GROUP_NOT_FOUND'
  | 'GROUP_IN_USE';

export type CustomerGroup = {
  readonly __typename?: 'CustomerGroup';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly members?: Maybe<UserConnection>;
};

export type CustomerGroupMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerGroupConnection = {
  readonly __typename?: 'CustomerGroupConnection';
  readonly edges: ReadonlyArray<CustomerGroupEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CustomerGroupEdge = {
  readonly __typename?: 'CustomerGroupEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: CustomerGroup;
};

export type UserConnection = {
  readonly __typename?: 'UserConnection';
  readonly edges: ReadonlyArray<UserEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type UserEdge = {
  readonly __typename?: 'UserEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: User;
};

export type CreateCustomerGroupInput = {
  readonly name: Scalars['String']['input'];
  readonly idempotencyKey: Scalars['String']['input'];
};

export type AddToCustomerGroupInput = {
  readonly groupId: Scalars['ID']['input'];
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type RemoveFromCustomerGroupInput = {
  readonly groupId: Scalars['ID']['input'];
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

export type CreateCustomerGroupPayload = {
  readonly __typename?: 'CreateCustomerGroupPayload';
  readonly customerGroup?: Maybe<CustomerGroup>;
  readonly userErrors: ReadonlyArray<CreateCustomerGroupError>;
};

export type CreateCustomerGroupError = {
  readonly __typename?: 'CreateCustomerGroupError';
  readonly code: CreateCustomerGroupErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreateCustomerGroupErrorCode =
  | 'INVALID_NAME'
  | 'NAME_TAKEN'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type AddToCustomerGroupPayload = {
  readonly __typename?: 'AddToCustomerGroupPayload';
  readonly customerGroup?: Maybe<CustomerGroup>;
  readonly userErrors: ReadonlyArray<AddToCustomerGroupError>;
};

export type AddToCustomerGroupError = {
  readonly __typename?: 'AddToCustomerGroupError';
  readonly code: AddToCustomerGroupErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type AddToCustomerGroupErrorCode =
  | 'INVALID_ID'
  | 'TOO_MANY_AT_ONCE'
  | 'GROUP_NOT_FOUND'
  | 'USER_NOT_FOUND'
  | 'TOO_MANY_GROUPS';

export type RemoveFromCustomerGroupPayload = {
  readonly __typename?: 'RemoveFromCustomerGroupPayload';
  readonly customerGroup?: Maybe<CustomerGroup>;
  readonly userErrors: ReadonlyArray<RemoveFromCustomerGroupError>;
};

export type RemoveFromCustomerGroupError = {
  readonly __typename?: 'RemoveFromCustomerGroupError';
  readonly code: RemoveFromCustomerGroupErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RemoveFromCustomerGroupErrorCode =
  | 'INVALID_ID'
  | 'TOO_MANY_AT_ONCE'
  | 'GROUP_NOT_FOUND'
  | 'USER_NOT_FOUND';

export type Partner = {
  readonly __typename?: 'Partner';
  readonly id: Scalars['ID']['output'];
  readonly name: Scalars['String']['output'];
  readonly contract: Scalars['String']['output'];
  readonly status: PartnerStatus;
  readonly costPerSecond: Scalars['Int']['output'];
  readonly costBurst: Scalars['Int']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly apiKeys: ApiKeyConnection;
  readonly manifests: OperationManifestConnection;
  readonly usage: OperationUsageConnection;
};

export type PartnerApiKeysArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PartnerManifestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PartnerUsageArgs = {
  since?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PartnerStatus =
  | 'ACTIVE'
  | 'SUSPENDED';

export type ApiKey = {
  readonly __typename?: 'ApiKey';
  readonly id: Scalars['ID']['output'];
  readonly label: Scalars['String']['output'];
  readonly prefix: Scalars['String']['output'];
  readonly createdAt: Scalars['DateTime']['output'];
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type OperationManifest = {
  readonly __typename?: 'OperationManifest';
  readonly id: Scalars['ID']['output'];
  readonly version: Scalars['Int']['output'];
  readonly label: Scalars['String']['output'];
  readonly format: ManifestFormat;
  readonly state: ManifestState;
  readonly operations: ReadonlyArray<PublishedOperation>;
  readonly findings: ReadonlyArray<OperationFinding>;
  readonly createdAt: Scalars['DateTime']['output'];
  readonly activatedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
};

export type ManifestFormat =
  | 'APOLLO'
  | 'CODEGEN'
  | 'RELAY';

export type ManifestState =
  | 'PENDING'
  | 'ACTIVE'
  | 'RETIRED';

export type PublishedOperation = {
  readonly __typename?: 'PublishedOperation';
  readonly id: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  readonly type: OperationType;
  readonly body: Scalars['String']['output'];
};

export type OperationType =
  | 'QUERY'
  | 'MUTATION'
  | 'SUBSCRIPTION';

export type OperationFinding = {
  readonly __typename?: 'OperationFinding';
  readonly operation: Scalars['String']['output'];
  readonly severity: FindingSeverity;
  readonly code: FindingCode;
  readonly message: Scalars['String']['output'];
  readonly line: Scalars['Int']['output'];
  readonly column: Scalars['Int']['output'];
};

export type FindingSeverity =
  | 'ERROR'
  | 'WARNING';

export type FindingCode =
  | 'UNKNOWN_FIELD'
  | 'UNKNOWN_ARGUMENT'
  | 'UNKNOWN_TYPE'
  | 'INVALID'
  | 'DEPRECATED'
  | 'TOO_COSTLY'
  | 'TOO_LARGE'
  | 'NOT_ALLOWED';

export type OperationUsage = {
  readonly __typename?: 'OperationUsage';
  readonly operation: PublishedOperation;
  readonly count: Scalars['Int']['output'];
  readonly errorCount: Scalars['Int']['output'];
  readonly medianMs?: Maybe<Scalars['Int']['output']>;
  readonly p95Ms?: Maybe<Scalars['Int']['output']>;
  readonly lastUsedAt: Scalars['DateTime']['output'];
};

export type PartnerConnection = {
  readonly __typename?: 'PartnerConnection';
  readonly edges: ReadonlyArray<PartnerEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type PartnerEdge = {
  readonly __typename?: 'PartnerEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Partner;
};

export type ApiKeyConnection = {
  readonly __typename?: 'ApiKeyConnection';
  readonly edges: ReadonlyArray<ApiKeyEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type ApiKeyEdge = {
  readonly __typename?: 'ApiKeyEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ApiKey;
};

export type OperationManifestConnection = {
  readonly __typename?: 'OperationManifestConnection';
  readonly edges: ReadonlyArray<OperationManifestEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OperationManifestEdge = {
  readonly __typename?: 'OperationManifestEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: OperationManifest;
};

export type OperationUsageConnection = {
  readonly __typename?: 'OperationUsageConnection';
  readonly edges: ReadonlyArray<OperationUsageEdge>;
  readonly pageInfo: PageInfo;
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OperationUsageEdge = {
  readonly __typename?: 'OperationUsageEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: OperationUsage;
};

export type CreatePartnerInput = {
  readonly name: Scalars['String']['input'];
  readonly contract: Scalars['String']['input'];
  readonly costPerSecond: Scalars['Int']['input'];
  readonly costBurst: Scalars['Int']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type CreatePartnerPayload = {
  readonly __typename?: 'CreatePartnerPayload';
  readonly partner?: Maybe<Partner>;
  readonly userErrors: ReadonlyArray<CreatePartnerError>;
};

export type CreatePartnerError = {
  readonly __typename?: 'CreatePartnerError';
  readonly code: CreatePartnerErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type CreatePartnerErrorCode =
  | 'INVALID_NAME'
  | 'NAME_TAKEN'
  | 'UNKNOWN_CONTRACT'
  | 'INVALID_BUDGET'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type UpdatePartnerInput = {
  readonly partnerId: Scalars['ID']['input'];
  readonly name?: InputMaybe<Scalars['String']['input']>;
  readonly contract?: InputMaybe<Scalars['String']['input']>;
  readonly costPerSecond?: InputMaybe<Scalars['Int']['input']>;
  readonly costBurst?: InputMaybe<Scalars['Int']['input']>;
  readonly status?: InputMaybe<PartnerStatus>;
};

export type UpdatePartnerPayload = {
  readonly __typename?: 'UpdatePartnerPayload';
  readonly partner?: Maybe<Partner>;
  readonly userErrors: ReadonlyArray<UpdatePartnerError>;
};

export type UpdatePartnerError = {
  readonly __typename?: 'UpdatePartnerError';
  readonly code: UpdatePartnerErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly findings?: Maybe<ReadonlyArray<OperationFinding>>;
};

export type UpdatePartnerErrorCode =
  | 'INVALID_ID'
  | 'PARTNER_NOT_FOUND'
  | 'INVALID_NAME'
  | 'NAME_TAKEN'
  | 'UNKNOWN_CONTRACT'
  | 'INVALID_BUDGET'
  | 'OPERATIONS_REFUSED';

export type IssueApiKeyInput = {
  readonly partnerId: Scalars['ID']['input'];
  readonly label: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type IssueApiKeyPayload = {
  readonly __typename?: 'IssueApiKeyPayload';
  readonly apiKey?: Maybe<ApiKey>;
  readonly secret?: Maybe<Scalars['String']['output']>;
  readonly userErrors: ReadonlyArray<IssueApiKeyError>;
};

export type IssueApiKeyError = {
  readonly __typename?: 'IssueApiKeyError';
  readonly code: IssueApiKeyErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type IssueApiKeyErrorCode =
  | 'INVALID_ID'
  | 'PARTNER_NOT_FOUND'
  | 'INVALID_LABEL'
  | 'TOO_MANY_API_KEYS'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type RevokeApiKeyInput = {
  readonly apiKeyId: Scalars['ID']['input'];
};

export type RevokeApiKeyPayload = {
  readonly __typename?: 'RevokeApiKeyPayload';
  readonly apiKey?: Maybe<ApiKey>;
  readonly userErrors: ReadonlyArray<RevokeApiKeyError>;
};

export type RevokeApiKeyError = {
  readonly __typename?: 'RevokeApiKeyError';
  readonly code: RevokeApiKeyErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RevokeApiKeyErrorCode =
  | 'INVALID_ID'
  | 'API_KEY_NOT_FOUND';

export type PublishOperationsInput = {
  readonly partnerId: Scalars['ID']['input'];
  readonly manifest: Scalars['String']['input'];
  readonly label: Scalars['String']['input'];
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type PublishOperationsPayload = {
  readonly __typename?: 'PublishOperationsPayload';
  readonly manifest?: Maybe<OperationManifest>;
  readonly userErrors: ReadonlyArray<PublishOperationsError>;
};

export type PublishOperationsError = {
  readonly __typename?: 'PublishOperationsError';
  readonly code: PublishOperationsErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly findings?: Maybe<ReadonlyArray<OperationFinding>>;
  readonly line?: Maybe<Scalars['Int']['output']>;
  readonly column?: Maybe<Scalars['Int']['output']>;
};

export type PublishOperationsErrorCode =
  | 'INVALID_ID'
  | 'PARTNER_NOT_FOUND'
  | 'INVALID_LABEL'
  | 'INVALID_MANIFEST'
  | 'OPERATIONS_REFUSED'
  | 'OPERATION_ID_TAKEN'
  | 'INVALID_IDEMPOTENCY_KEY'
  | 'IDEMPOTENCY_CONFLICT';

export type ActivateManifestInput = {
  readonly manifestId: Scalars['ID']['input'];
};

export type ActivateManifestPayload = {
  readonly __typename?: 'ActivateManifestPayload';
  readonly manifest?: Maybe<OperationManifest>;
  readonly userErrors: ReadonlyArray<ActivateManifestError>;
};

export type ActivateManifestError = {
  readonly __typename?: 'ActivateManifestError';
  readonly code: ActivateManifestErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  readonly findings?: Maybe<ReadonlyArray<OperationFinding>>;
};

export type ActivateManifestErrorCode =
  | 'INVALID_ID'
  | 'MANIFEST_NOT_FOUND'
  | 'MANIFEST_RETIRED'
  | 'OPERATIONS_REFUSED';

export type RetireManifestInput = {
  readonly manifestId: Scalars['ID']['input'];
};

export type RetireManifestPayload = {
  readonly __typename?: 'RetireManifestPayload';
  readonly manifest?: Maybe<OperationManifest>;
  readonly userErrors: ReadonlyArray<RetireManifestError>;
};

export type RetireManifestError = {
  readonly __typename?: 'RetireManifestError';
  readonly code: RetireManifestErrorCode;
  readonly message: Scalars['String']['output'];
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type RetireManifestErrorCode =
  | 'INVALID_ID'
  | 'MANIFEST_NOT_FOUND';

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  User: User;
  Address: Address;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  PostalAddressInput: PostalAddressInput;
  QueryErrorCode: QueryErrorCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  User: ResolverTypeWrapper<UserModel>;
  Role: Role;
  Session: ResolverTypeWrapper<SessionModel>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  RegisterError: ResolverTypeWrapper<RegisterError>;
  RegisterErrorCode: RegisterErrorCode;
  LoginInput: LoginInput;
  LoginPayload: ResolverTypeWrapper<Omit<LoginPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  LoginError: ResolverTypeWrapper<LoginError>;
  LoginErrorCode: LoginErrorCode;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: ResolverTypeWrapper<Omit<RefreshSessionPayload, 'session'> & { session?: Maybe<ResolversTypes['Session']> }>;
  RefreshSessionError: ResolverTypeWrapper<RefreshSessionError>;
  RefreshSessionErrorCode: RefreshSessionErrorCode;
  LogoutInput: LogoutInput;
  LogoutPayload: ResolverTypeWrapper<LogoutPayload>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  UpdateProfileError: ResolverTypeWrapper<UpdateProfileError>;
  UpdateProfileErrorCode: UpdateProfileErrorCode;
  Address: ResolverTypeWrapper<AddressModel>;
  AddAddressInput: AddAddressInput;
  AddAddressPayload: ResolverTypeWrapper<Omit<AddAddressPayload, 'address'> & { address?: Maybe<ResolversTypes['Address']> }>;
  AddAddressError: ResolverTypeWrapper<AddAddressError>;
  AddAddressErrorCode: AddAddressErrorCode;
  RemoveAddressInput: RemoveAddressInput;
  RemoveAddressPayload: ResolverTypeWrapper<RemoveAddressPayload>;
  RemoveAddressError: ResolverTypeWrapper<RemoveAddressError>;
  RemoveAddressErrorCode: RemoveAddressErrorCode;
  RenameCustomerGroupInput: RenameCustomerGroupInput;
  DeleteCustomerGroupInput: DeleteCustomerGroupInput;
  RenameCustomerGroupPayload: ResolverTypeWrapper<Omit<RenameCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>;
  RenameCustomerGroupError: ResolverTypeWrapper<RenameCustomerGroupError>;
  RenameCustomerGroupErrorCode: RenameCustomerGroupErrorCode;
  DeleteCustomerGroupPayload: ResolverTypeWrapper<DeleteCustomerGroupPayload>;
  DeleteCustomerGroupError: ResolverTypeWrapper<DeleteCustomerGroupError>;
  DeleteCustomerGroupErrorCode: DeleteCustomerGroupErrorCode;
  CustomerGroup: ResolverTypeWrapper<CustomerGroupModel>;
  CustomerGroupConnection: ResolverTypeWrapper<CustomerGroupConnectionModel>;
  CustomerGroupEdge: ResolverTypeWrapper<Omit<CustomerGroupEdge, 'node'> & { node: ResolversTypes['CustomerGroup'] }>;
  UserConnection: ResolverTypeWrapper<UserConnectionModel>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CreateCustomerGroupInput: CreateCustomerGroupInput;
  AddToCustomerGroupInput: AddToCustomerGroupInput;
  RemoveFromCustomerGroupInput: RemoveFromCustomerGroupInput;
  CreateCustomerGroupPayload: ResolverTypeWrapper<Omit<CreateCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>;
  CreateCustomerGroupError: ResolverTypeWrapper<CreateCustomerGroupError>;
  CreateCustomerGroupErrorCode: CreateCustomerGroupErrorCode;
  AddToCustomerGroupPayload: ResolverTypeWrapper<Omit<AddToCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>;
  AddToCustomerGroupError: ResolverTypeWrapper<AddToCustomerGroupError>;
  AddToCustomerGroupErrorCode: AddToCustomerGroupErrorCode;
  RemoveFromCustomerGroupPayload: ResolverTypeWrapper<Omit<RemoveFromCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>;
  RemoveFromCustomerGroupError: ResolverTypeWrapper<RemoveFromCustomerGroupError>;
  RemoveFromCustomerGroupErrorCode: RemoveFromCustomerGroupErrorCode;
  Partner: ResolverTypeWrapper<PartnerModel>;
  PartnerStatus: PartnerStatus;
  ApiKey: ResolverTypeWrapper<ApiKeyModel>;
  OperationManifest: ResolverTypeWrapper<OperationManifestModel>;
  ManifestFormat: ManifestFormat;
  ManifestState: ManifestState;
  PublishedOperation: ResolverTypeWrapper<PublishedOperationModel>;
  OperationType: OperationType;
  OperationFinding: ResolverTypeWrapper<OperationFinding>;
  FindingSeverity: FindingSeverity;
  FindingCode: FindingCode;
  OperationUsage: ResolverTypeWrapper<OperationUsageModel>;
  PartnerConnection: ResolverTypeWrapper<PartnerConnectionModel>;
  PartnerEdge: ResolverTypeWrapper<Omit<PartnerEdge, 'node'> & { node: ResolversTypes['Partner'] }>;
  ApiKeyConnection: ResolverTypeWrapper<ApiKeyConnectionModel>;
  ApiKeyEdge: ResolverTypeWrapper<Omit<ApiKeyEdge, 'node'> & { node: ResolversTypes['ApiKey'] }>;
  OperationManifestConnection: ResolverTypeWrapper<OperationManifestConnectionModel>;
  OperationManifestEdge: ResolverTypeWrapper<Omit<OperationManifestEdge, 'node'> & { node: ResolversTypes['OperationManifest'] }>;
  OperationUsageConnection: ResolverTypeWrapper<OperationUsageConnectionModel>;
  OperationUsageEdge: ResolverTypeWrapper<Omit<OperationUsageEdge, 'node'> & { node: ResolversTypes['OperationUsage'] }>;
  CreatePartnerInput: CreatePartnerInput;
  CreatePartnerPayload: ResolverTypeWrapper<Omit<CreatePartnerPayload, 'partner'> & { partner?: Maybe<ResolversTypes['Partner']> }>;
  CreatePartnerError: ResolverTypeWrapper<CreatePartnerError>;
  CreatePartnerErrorCode: CreatePartnerErrorCode;
  UpdatePartnerInput: UpdatePartnerInput;
  UpdatePartnerPayload: ResolverTypeWrapper<Omit<UpdatePartnerPayload, 'partner'> & { partner?: Maybe<ResolversTypes['Partner']> }>;
  UpdatePartnerError: ResolverTypeWrapper<UpdatePartnerError>;
  UpdatePartnerErrorCode: UpdatePartnerErrorCode;
  IssueApiKeyInput: IssueApiKeyInput;
  IssueApiKeyPayload: ResolverTypeWrapper<Omit<IssueApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  IssueApiKeyError: ResolverTypeWrapper<IssueApiKeyError>;
  IssueApiKeyErrorCode: IssueApiKeyErrorCode;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: ResolverTypeWrapper<Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversTypes['ApiKey']> }>;
  RevokeApiKeyError: ResolverTypeWrapper<RevokeApiKeyError>;
  RevokeApiKeyErrorCode: RevokeApiKeyErrorCode;
  PublishOperationsInput: PublishOperationsInput;
  PublishOperationsPayload: ResolverTypeWrapper<Omit<PublishOperationsPayload, 'manifest'> & { manifest?: Maybe<ResolversTypes['OperationManifest']> }>;
  PublishOperationsError: ResolverTypeWrapper<PublishOperationsError>;
  PublishOperationsErrorCode: PublishOperationsErrorCode;
  ActivateManifestInput: ActivateManifestInput;
  ActivateManifestPayload: ResolverTypeWrapper<Omit<ActivateManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversTypes['OperationManifest']> }>;
  ActivateManifestError: ResolverTypeWrapper<ActivateManifestError>;
  ActivateManifestErrorCode: ActivateManifestErrorCode;
  RetireManifestInput: RetireManifestInput;
  RetireManifestPayload: ResolverTypeWrapper<Omit<RetireManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversTypes['OperationManifest']> }>;
  RetireManifestError: ResolverTypeWrapper<RetireManifestError>;
  RetireManifestErrorCode: RetireManifestErrorCode;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  URL: Scalars['URL']['output'];
  EmailAddress: Scalars['EmailAddress']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  PostalAddress: PostalAddress;
  PostalAddressInput: PostalAddressInput;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  User: UserModel;
  Session: SessionModel;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  RegisterError: RegisterError;
  LoginInput: LoginInput;
  LoginPayload: Omit<LoginPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  LoginError: LoginError;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: Omit<RefreshSessionPayload, 'session'> & { session?: Maybe<ResolversParentTypes['Session']> };
  RefreshSessionError: RefreshSessionError;
  LogoutInput: LogoutInput;
  LogoutPayload: LogoutPayload;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  UpdateProfileError: UpdateProfileError;
  Address: AddressModel;
  AddAddressInput: AddAddressInput;
  AddAddressPayload: Omit<AddAddressPayload, 'address'> & { address?: Maybe<ResolversParentTypes['Address']> };
  AddAddressError: AddAddressError;
  RemoveAddressInput: RemoveAddressInput;
  RemoveAddressPayload: RemoveAddressPayload;
  RemoveAddressError: RemoveAddressError;
  RenameCustomerGroupInput: RenameCustomerGroupInput;
  DeleteCustomerGroupInput: DeleteCustomerGroupInput;
  RenameCustomerGroupPayload: Omit<RenameCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> };
  RenameCustomerGroupError: RenameCustomerGroupError;
  DeleteCustomerGroupPayload: DeleteCustomerGroupPayload;
  DeleteCustomerGroupError: DeleteCustomerGroupError;
  CustomerGroup: CustomerGroupModel;
  CustomerGroupConnection: CustomerGroupConnectionModel;
  CustomerGroupEdge: Omit<CustomerGroupEdge, 'node'> & { node: ResolversParentTypes['CustomerGroup'] };
  UserConnection: UserConnectionModel;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CreateCustomerGroupInput: CreateCustomerGroupInput;
  AddToCustomerGroupInput: AddToCustomerGroupInput;
  RemoveFromCustomerGroupInput: RemoveFromCustomerGroupInput;
  CreateCustomerGroupPayload: Omit<CreateCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> };
  CreateCustomerGroupError: CreateCustomerGroupError;
  AddToCustomerGroupPayload: Omit<AddToCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> };
  AddToCustomerGroupError: AddToCustomerGroupError;
  RemoveFromCustomerGroupPayload: Omit<RemoveFromCustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> };
  RemoveFromCustomerGroupError: RemoveFromCustomerGroupError;
  Partner: PartnerModel;
  ApiKey: ApiKeyModel;
  OperationManifest: OperationManifestModel;
  PublishedOperation: PublishedOperationModel;
  OperationFinding: OperationFinding;
  OperationUsage: OperationUsageModel;
  PartnerConnection: PartnerConnectionModel;
  PartnerEdge: Omit<PartnerEdge, 'node'> & { node: ResolversParentTypes['Partner'] };
  ApiKeyConnection: ApiKeyConnectionModel;
  ApiKeyEdge: Omit<ApiKeyEdge, 'node'> & { node: ResolversParentTypes['ApiKey'] };
  OperationManifestConnection: OperationManifestConnectionModel;
  OperationManifestEdge: Omit<OperationManifestEdge, 'node'> & { node: ResolversParentTypes['OperationManifest'] };
  OperationUsageConnection: OperationUsageConnectionModel;
  OperationUsageEdge: Omit<OperationUsageEdge, 'node'> & { node: ResolversParentTypes['OperationUsage'] };
  CreatePartnerInput: CreatePartnerInput;
  CreatePartnerPayload: Omit<CreatePartnerPayload, 'partner'> & { partner?: Maybe<ResolversParentTypes['Partner']> };
  CreatePartnerError: CreatePartnerError;
  UpdatePartnerInput: UpdatePartnerInput;
  UpdatePartnerPayload: Omit<UpdatePartnerPayload, 'partner'> & { partner?: Maybe<ResolversParentTypes['Partner']> };
  UpdatePartnerError: UpdatePartnerError;
  IssueApiKeyInput: IssueApiKeyInput;
  IssueApiKeyPayload: Omit<IssueApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  IssueApiKeyError: IssueApiKeyError;
  RevokeApiKeyInput: RevokeApiKeyInput;
  RevokeApiKeyPayload: Omit<RevokeApiKeyPayload, 'apiKey'> & { apiKey?: Maybe<ResolversParentTypes['ApiKey']> };
  RevokeApiKeyError: RevokeApiKeyError;
  PublishOperationsInput: PublishOperationsInput;
  PublishOperationsPayload: Omit<PublishOperationsPayload, 'manifest'> & { manifest?: Maybe<ResolversParentTypes['OperationManifest']> };
  PublishOperationsError: PublishOperationsError;
  ActivateManifestInput: ActivateManifestInput;
  ActivateManifestPayload: Omit<ActivateManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversParentTypes['OperationManifest']> };
  ActivateManifestError: ActivateManifestError;
  RetireManifestInput: RetireManifestInput;
  RetireManifestPayload: Omit<RetireManifestPayload, 'manifest'> & { manifest?: Maybe<ResolversParentTypes['OperationManifest']> };
  RetireManifestError: RetireManifestError;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
};

export type LiveDirectiveArgs = {
  entity: Scalars['String']['input'];
  id: Scalars['String']['input'];
  subject: Scalars['String']['input'];
  show?: Maybe<Scalars['String']['input']>;
  with?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  awaited?: Maybe<Scalars['Boolean']['input']>;
};

export type LiveDirectiveResolver<Result, Parent, ContextType = Context, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CachedDirectiveArgs = {
  fields: Scalars['String']['input'];
  maxAge?: Maybe<Scalars['Int']['input']>;
  changedBy?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type CachedDirectiveResolver<Result, Parent, ContextType = Context, Args = CachedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType, RequireFields<QueryCustomerGroupArgs, 'id'>>;
  customerGroups?: Resolver<ResolversTypes['CustomerGroupConnection'], ParentType, ContextType, RequireFields<QueryCustomerGroupsArgs, 'first'>>;
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType, RequireFields<QueryPartnerArgs, 'id'>>;
  partners?: Resolver<ResolversTypes['PartnerConnection'], ParentType, ContextType, RequireFields<QueryPartnersArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  register?: Resolver<ResolversTypes['RegisterPayload'], ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  login?: Resolver<ResolversTypes['LoginPayload'], ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['RefreshSessionPayload'], ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutPayload'], ParentType, ContextType, RequireFields<MutationLogoutArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  addAddress?: Resolver<ResolversTypes['AddAddressPayload'], ParentType, ContextType, RequireFields<MutationAddAddressArgs, 'input'>>;
  removeAddress?: Resolver<ResolversTypes['RemoveAddressPayload'], ParentType, ContextType, RequireFields<MutationRemoveAddressArgs, 'input'>>;
  renameCustomerGroup?: Resolver<ResolversTypes['RenameCustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationRenameCustomerGroupArgs, 'input'>>;
  deleteCustomerGroup?: Resolver<ResolversTypes['DeleteCustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationDeleteCustomerGroupArgs, 'input'>>;
  createCustomerGroup?: Resolver<ResolversTypes['CreateCustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationCreateCustomerGroupArgs, 'input'>>;
  addToCustomerGroup?: Resolver<ResolversTypes['AddToCustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationAddToCustomerGroupArgs, 'input'>>;
  removeFromCustomerGroup?: Resolver<ResolversTypes['RemoveFromCustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationRemoveFromCustomerGroupArgs, 'input'>>;
  createPartner?: Resolver<ResolversTypes['CreatePartnerPayload'], ParentType, ContextType, RequireFields<MutationCreatePartnerArgs, 'input'>>;
  updatePartner?: Resolver<ResolversTypes['UpdatePartnerPayload'], ParentType, ContextType, RequireFields<MutationUpdatePartnerArgs, 'input'>>;
  issueApiKey?: Resolver<ResolversTypes['IssueApiKeyPayload'], ParentType, ContextType, RequireFields<MutationIssueApiKeyArgs, 'input'>>;
  revokeApiKey?: Resolver<ResolversTypes['RevokeApiKeyPayload'], ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'input'>>;
  publishOperations?: Resolver<ResolversTypes['PublishOperationsPayload'], ParentType, ContextType, RequireFields<MutationPublishOperationsArgs, 'input'>>;
  activateManifest?: Resolver<ResolversTypes['ActivateManifestPayload'], ParentType, ContextType, RequireFields<MutationActivateManifestArgs, 'input'>>;
  retireManifest?: Resolver<ResolversTypes['RetireManifestPayload'], ParentType, ContextType, RequireFields<MutationRetireManifestArgs, 'input'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  addresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Address']>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomerGroup']>>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RegisterError']>, ParentType, ContextType>;
};

export type RegisterErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterError'] = ResolversParentTypes['RegisterError']> = {
  code?: Resolver<ResolversTypes['RegisterErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type LoginPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginPayload'] = ResolversParentTypes['LoginPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['LoginError']>, ParentType, ContextType>;
};

export type LoginErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoginError'] = ResolversParentTypes['LoginError']> = {
  code?: Resolver<ResolversTypes['LoginErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RefreshSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionPayload'] = ResolversParentTypes['RefreshSessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RefreshSessionError']>, ParentType, ContextType>;
};

export type RefreshSessionErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionError'] = ResolversParentTypes['RefreshSessionError']> = {
  code?: Resolver<ResolversTypes['RefreshSessionErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  isLoggedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateProfileError']>, ParentType, ContextType>;
};

export type UpdateProfileErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfileError'] = ResolversParentTypes['UpdateProfileError']> = {
  code?: Resolver<ResolversTypes['UpdateProfileErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postal?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAddressPayload'] = ResolversParentTypes['AddAddressPayload']> = {
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AddAddressError']>, ParentType, ContextType>;
};

export type AddAddressErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddAddressError'] = ResolversParentTypes['AddAddressError']> = {
  code?: Resolver<ResolversTypes['AddAddressErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RemoveAddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAddressPayload'] = ResolversParentTypes['RemoveAddressPayload']> = {
  removedAddressId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemoveAddressError']>, ParentType, ContextType>;
};

export type RemoveAddressErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveAddressError'] = ResolversParentTypes['RemoveAddressError']> = {
  code?: Resolver<ResolversTypes['RemoveAddressErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RenameCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameCustomerGroupPayload'] = ResolversParentTypes['RenameCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RenameCustomerGroupError']>, ParentType, ContextType>;
};

export type RenameCustomerGroupErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameCustomerGroupError'] = ResolversParentTypes['RenameCustomerGroupError']> = {
  code?: Resolver<ResolversTypes['RenameCustomerGroupErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DeleteCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerGroupPayload'] = ResolversParentTypes['DeleteCustomerGroupPayload']> = {
  deletedCustomerGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteCustomerGroupError']>, ParentType, ContextType>;
};

export type DeleteCustomerGroupErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCustomerGroupError'] = ResolversParentTypes['DeleteCustomerGroupError']> = {
  code?: Resolver<ResolversTypes['DeleteCustomerGroupErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CustomerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroup'] = ResolversParentTypes['CustomerGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, RequireFields<CustomerGroupMembersArgs, 'first'>>;
};

export type CustomerGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupConnection'] = ResolversParentTypes['CustomerGroupConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CustomerGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupEdge'] = ResolversParentTypes['CustomerGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerGroup'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type CreateCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerGroupPayload'] = ResolversParentTypes['CreateCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateCustomerGroupError']>, ParentType, ContextType>;
};

export type CreateCustomerGroupErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCustomerGroupError'] = ResolversParentTypes['CreateCustomerGroupError']> = {
  code?: Resolver<ResolversTypes['CreateCustomerGroupErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type AddToCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCustomerGroupPayload'] = ResolversParentTypes['AddToCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['AddToCustomerGroupError']>, ParentType, ContextType>;
};

export type AddToCustomerGroupErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCustomerGroupError'] = ResolversParentTypes['AddToCustomerGroupError']> = {
  code?: Resolver<ResolversTypes['AddToCustomerGroupErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RemoveFromCustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromCustomerGroupPayload'] = ResolversParentTypes['RemoveFromCustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RemoveFromCustomerGroupError']>, ParentType, ContextType>;
};

export type RemoveFromCustomerGroupErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromCustomerGroupError'] = ResolversParentTypes['RemoveFromCustomerGroupError']> = {
  code?: Resolver<ResolversTypes['RemoveFromCustomerGroupErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Partner'] = ResolversParentTypes['Partner']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnerStatus'], ParentType, ContextType>;
  costPerSecond?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  costBurst?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  apiKeys?: Resolver<ResolversTypes['ApiKeyConnection'], ParentType, ContextType, RequireFields<PartnerApiKeysArgs, 'first'>>;
  manifests?: Resolver<ResolversTypes['OperationManifestConnection'], ParentType, ContextType, RequireFields<PartnerManifestsArgs, 'first'>>;
  usage?: Resolver<ResolversTypes['OperationUsageConnection'], ParentType, ContextType, RequireFields<PartnerUsageArgs, 'first'>>;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OperationManifestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationManifest'] = ResolversParentTypes['OperationManifest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ManifestFormat'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ManifestState'], ParentType, ContextType>;
  operations?: Resolver<ReadonlyArray<ResolversTypes['PublishedOperation']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['OperationFinding']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  activatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PublishedOperationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishedOperation'] = ResolversParentTypes['PublishedOperation']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OperationType'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OperationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationFinding'] = ResolversParentTypes['OperationFinding']> = {
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OperationUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationUsage'] = ResolversParentTypes['OperationUsage']> = {
  operation?: Resolver<ResolversTypes['PublishedOperation'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PartnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerConnection'] = ResolversParentTypes['PartnerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartnerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartnerEdge'] = ResolversParentTypes['PartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Partner'], ParentType, ContextType>;
};

export type ApiKeyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyConnection'] = ResolversParentTypes['ApiKeyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiKeyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApiKeyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKeyEdge'] = ResolversParentTypes['ApiKeyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
};

export type OperationManifestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationManifestConnection'] = ResolversParentTypes['OperationManifestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OperationManifestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperationManifestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationManifestEdge'] = ResolversParentTypes['OperationManifestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OperationManifest'], ParentType, ContextType>;
};

export type OperationUsageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationUsageConnection'] = ResolversParentTypes['OperationUsageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OperationUsageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type OperationUsageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OperationUsageEdge'] = ResolversParentTypes['OperationUsageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OperationUsage'], ParentType, ContextType>;
};

export type CreatePartnerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePartnerPayload'] = ResolversParentTypes['CreatePartnerPayload']> = {
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreatePartnerError']>, ParentType, ContextType>;
};

export type CreatePartnerErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePartnerError'] = ResolversParentTypes['CreatePartnerError']> = {
  code?: Resolver<ResolversTypes['CreatePartnerErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UpdatePartnerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePartnerPayload'] = ResolversParentTypes['UpdatePartnerPayload']> = {
  partner?: Resolver<Maybe<ResolversTypes['Partner']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdatePartnerError']>, ParentType, ContextType>;
};

export type UpdatePartnerErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePartnerError'] = ResolversParentTypes['UpdatePartnerError']> = {
  code?: Resolver<ResolversTypes['UpdatePartnerErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OperationFinding']>>, ParentType, ContextType>;
};

export type IssueApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueApiKeyPayload'] = ResolversParentTypes['IssueApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['IssueApiKeyError']>, ParentType, ContextType>;
};

export type IssueApiKeyErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IssueApiKeyError'] = ResolversParentTypes['IssueApiKeyError']> = {
  code?: Resolver<ResolversTypes['IssueApiKeyErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RevokeApiKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyPayload'] = ResolversParentTypes['RevokeApiKeyPayload']> = {
  apiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RevokeApiKeyError']>, ParentType, ContextType>;
};

export type RevokeApiKeyErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeApiKeyError'] = ResolversParentTypes['RevokeApiKeyError']> = {
  code?: Resolver<ResolversTypes['RevokeApiKeyErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type PublishOperationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishOperationsPayload'] = ResolversParentTypes['PublishOperationsPayload']> = {
  manifest?: Resolver<Maybe<ResolversTypes['OperationManifest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PublishOperationsError']>, ParentType, ContextType>;
};

export type PublishOperationsErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishOperationsError'] = ResolversParentTypes['PublishOperationsError']> = {
  code?: Resolver<ResolversTypes['PublishOperationsErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OperationFinding']>>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ActivateManifestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivateManifestPayload'] = ResolversParentTypes['ActivateManifestPayload']> = {
  manifest?: Resolver<Maybe<ResolversTypes['OperationManifest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ActivateManifestError']>, ParentType, ContextType>;
};

export type ActivateManifestErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivateManifestError'] = ResolversParentTypes['ActivateManifestError']> = {
  code?: Resolver<ResolversTypes['ActivateManifestErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OperationFinding']>>, ParentType, ContextType>;
};

export type RetireManifestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireManifestPayload'] = ResolversParentTypes['RetireManifestPayload']> = {
  manifest?: Resolver<Maybe<ResolversTypes['OperationManifest']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RetireManifestError']>, ParentType, ContextType>;
};

export type RetireManifestErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireManifestError'] = ResolversParentTypes['RetireManifestError']> = {
  code?: Resolver<ResolversTypes['RetireManifestErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  EmailAddress?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  RegisterError?: RegisterErrorResolvers<ContextType>;
  LoginPayload?: LoginPayloadResolvers<ContextType>;
  LoginError?: LoginErrorResolvers<ContextType>;
  RefreshSessionPayload?: RefreshSessionPayloadResolvers<ContextType>;
  RefreshSessionError?: RefreshSessionErrorResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateProfileError?: UpdateProfileErrorResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  AddAddressPayload?: AddAddressPayloadResolvers<ContextType>;
  AddAddressError?: AddAddressErrorResolvers<ContextType>;
  RemoveAddressPayload?: RemoveAddressPayloadResolvers<ContextType>;
  RemoveAddressError?: RemoveAddressErrorResolvers<ContextType>;
  RenameCustomerGroupPayload?: RenameCustomerGroupPayloadResolvers<ContextType>;
  RenameCustomerGroupError?: RenameCustomerGroupErrorResolvers<ContextType>;
  DeleteCustomerGroupPayload?: DeleteCustomerGroupPayloadResolvers<ContextType>;
  DeleteCustomerGroupError?: DeleteCustomerGroupErrorResolvers<ContextType>;
  CustomerGroup?: CustomerGroupResolvers<ContextType>;
  CustomerGroupConnection?: CustomerGroupConnectionResolvers<ContextType>;
  CustomerGroupEdge?: CustomerGroupEdgeResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  CreateCustomerGroupPayload?: CreateCustomerGroupPayloadResolvers<ContextType>;
  CreateCustomerGroupError?: CreateCustomerGroupErrorResolvers<ContextType>;
  AddToCustomerGroupPayload?: AddToCustomerGroupPayloadResolvers<ContextType>;
  AddToCustomerGroupError?: AddToCustomerGroupErrorResolvers<ContextType>;
  RemoveFromCustomerGroupPayload?: RemoveFromCustomerGroupPayloadResolvers<ContextType>;
  RemoveFromCustomerGroupError?: RemoveFromCustomerGroupErrorResolvers<ContextType>;
  Partner?: PartnerResolvers<ContextType>;
  ApiKey?: ApiKeyResolvers<ContextType>;
  OperationManifest?: OperationManifestResolvers<ContextType>;
  PublishedOperation?: PublishedOperationResolvers<ContextType>;
  OperationFinding?: OperationFindingResolvers<ContextType>;
  OperationUsage?: OperationUsageResolvers<ContextType>;
  PartnerConnection?: PartnerConnectionResolvers<ContextType>;
  PartnerEdge?: PartnerEdgeResolvers<ContextType>;
  ApiKeyConnection?: ApiKeyConnectionResolvers<ContextType>;
  ApiKeyEdge?: ApiKeyEdgeResolvers<ContextType>;
  OperationManifestConnection?: OperationManifestConnectionResolvers<ContextType>;
  OperationManifestEdge?: OperationManifestEdgeResolvers<ContextType>;
  OperationUsageConnection?: OperationUsageConnectionResolvers<ContextType>;
  OperationUsageEdge?: OperationUsageEdgeResolvers<ContextType>;
  CreatePartnerPayload?: CreatePartnerPayloadResolvers<ContextType>;
  CreatePartnerError?: CreatePartnerErrorResolvers<ContextType>;
  UpdatePartnerPayload?: UpdatePartnerPayloadResolvers<ContextType>;
  UpdatePartnerError?: UpdatePartnerErrorResolvers<ContextType>;
  IssueApiKeyPayload?: IssueApiKeyPayloadResolvers<ContextType>;
  IssueApiKeyError?: IssueApiKeyErrorResolvers<ContextType>;
  RevokeApiKeyPayload?: RevokeApiKeyPayloadResolvers<ContextType>;
  RevokeApiKeyError?: RevokeApiKeyErrorResolvers<ContextType>;
  PublishOperationsPayload?: PublishOperationsPayloadResolvers<ContextType>;
  PublishOperationsError?: PublishOperationsErrorResolvers<ContextType>;
  ActivateManifestPayload?: ActivateManifestPayloadResolvers<ContextType>;
  ActivateManifestError?: ActivateManifestErrorResolvers<ContextType>;
  RetireManifestPayload?: RetireManifestPayloadResolvers<ContextType>;
  RetireManifestError?: RetireManifestErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  cached?: CachedDirectiveResolver<any, any, ContextType>;
};
