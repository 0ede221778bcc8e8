import type { JsonWebKey } from 'node:crypto';
import type { Quantiles } from '@storegraph/proof/clients/quantiles';

/** What the loader is to do. */
export interface Job {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Stop after so many requests, however long they take. */
  readonly requests?: number;
  /**
   * The bodies, each around the number that is put between. Where there are as many as connections, or a multiple, each
   * connection asks its own share of them in turn: no two ask the same at the same time.
   */
  readonly bodiesAround: readonly (readonly [string, string])[];
  readonly number: { readonly first: number; readonly grows: boolean };
  /** None, the same for all requests, or each its own, of its own user. */
  readonly authorization: 'none' | 'same' | 'own';
  /** An Ed25519 JWK that signs the tokens. Without it they are worth nothing. */
  readonly tokenKey?: JsonWebKey;
  /** What every answer must hold: `#` stands for the request's number. Looked for in some of them. */
  readonly holds: string;
  /** What no answer may hold. */
  readonly lacks?: string;
}

/** What came of it. */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  readonly megabytes: number;
  /** Answers that were not 200, did not hold what they must, or never came. */
  readonly failures: number;
  /** The first of them. */
  readonly failure?: string;
  readonly latencyMs: Quantiles;
}
