import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Log } from '@storegraph/service/log';
import type { FollowedRegistry } from '../operations/follow-registry.ts';
import { hashOf } from '../operations/registry.ts';
import type { Partner } from './client.ts';

/** A partner that showed its key. */
export interface Admitted {
  readonly partner: Partner;
  /** `tell` is called once the key, the partner or its contract is not what it was. Returns how to listen no more. */
  whenRevoked(tell: () => void): () => void;
}

/** Finds out whose API key it is. Throws a `GraphQLError` that is safe to be shown, the same for every bad key. */
export type AdmitPartner = (apiKey: string) => Admitted;

export interface AdmitOptions {
  readonly registry: Pick<FollowedRegistry, 'current' | 'isKnown' | 'onChange'>;
  /** Hears of each good key that is shown, by its hash. */
  readonly noteKey: (hash: string) => void;
  /** Whether the graph of this contract is served. */
  readonly hasVariant: (contract: string) => boolean;
  readonly log: Log;
}

export function createAdmitPartner({ registry, noteKey, hasVariant, log }: AdmitOptions): AdmitPartner {
  return (apiKey) => {
    const hash = hashOf(apiKey);
    const partner = registry.current().partnerOf(hash);
    if (!partner) throw registry.isKnown() ? badKey() : keysUnavailable();
    if (!hasVariant(partner.contract)) {
      log.error({ partner: partner.id, contract: partner.contract }, 'a partner was refused: its contract is not served');
      throw notServed();
    }
    noteKey(hash);
    return {
      partner,
      whenRevoked: (tell) => registry.onChange(() => {
        if (registry.current().partnerOf(hash)?.contract !== partner.contract) tell();
      }),
    };
  };
}

const badKey = (): GraphQLError => refuse('The API key is not valid.', 'UNAUTHENTICATED', 401, [['www-authenticate', 'ApiKey']]);
const keysUnavailable = (): GraphQLError => refuse('API keys cannot be verified at the moment.', 'IDENTITY_UNAVAILABLE', 503, [['retry-after', '1']]);
const notServed = (): GraphQLError => refuse('The contract of this API key is not served.', 'FORBIDDEN', 403);

function refuse(message: string, code: string, status: number, headers: [string, string][] = []): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers: new HeaderMap(headers) } } });
}
