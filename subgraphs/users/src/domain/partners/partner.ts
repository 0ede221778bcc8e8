import type { Id } from '@storegraph/kernel/ids';

/** Somebody whose application runs operations it has published. */
export interface Partner extends PartnerTerms {
  readonly id: Id<'partner'>;
  readonly status: PartnerStatus;
  /** Rises with every change of the partner, its keys and its manifests. */
  readonly version: number;
  readonly createdAt: Date;
}

/** What is agreed with a partner. */
export interface PartnerTerms {
  readonly name: string;
  /** The variant of the graph it sees. */
  readonly contract: string;
  /** What its operations may cost in each second, on the whole. */
  readonly costPerSecond: number;
  /** What they may cost at once after a rest; never less than `costPerSecond`. */
  readonly costBurst: number;
}

/** While SUSPENDED its API keys do not count. */
export type PartnerStatus = 'ACTIVE' | 'SUSPENDED';

/** A secret by which a partner's application is known. The secret itself is kept nowhere. */
export interface ApiKey {
  readonly id: Id<'key'>;
  readonly partnerId: Id<'partner'>;
  /** How it begins: enough to be recognised by. */
  readonly prefix: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** The operations of one version of a partner's application. */
export interface Manifest {
  readonly id: Id<'manifest'>;
  readonly partnerId: Id<'partner'>;
  /** 1, 2, 3… of a partner's manifests. */
  readonly version: number;
  readonly label: string;
  readonly format: 'apollo' | 'codegen' | 'relay';
  readonly state: ManifestState;
  /** What was said of its operations when it was published. */
  readonly findings: readonly Finding[];
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly retiredAt: Date | null;
}

/** Goes one way: PENDING, ACTIVE, RETIRED. Several of a partner's manifests may be ACTIVE at once: old applications live on. */
export type ManifestState = 'PENDING' | 'ACTIVE' | 'RETIRED';

/** An operation as its partner published it. */
export interface Operation {
  /** What it is asked by; of one partner's operations each has its own. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
}

/** Something about an operation that its author should know. */
export interface Finding {
  /** The operation's name. */
  readonly operation: string;
  readonly severity: 'ERROR' | 'WARNING';
  readonly code: 'UNKNOWN_FIELD' | 'UNKNOWN_ARGUMENT' | 'UNKNOWN_TYPE' | 'INVALID' | 'DEPRECATED' | 'TOO_COSTLY' | 'TOO_LARGE' | 'NOT_ALLOWED';
  readonly message: string;
  /** In the operation's own text, each counted from 1. */
  readonly line: number;
  readonly column: number;
}
