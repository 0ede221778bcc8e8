import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { KeysUnavailable, TokenRefused } from './access-token.ts';
import type { Verified, VerifyAccessToken } from './access-token.ts';

/** Who asks, by what the request says in `authorization`. Rejects with a `GraphQLError` that is safe to be shown. */
export type Authenticate = (authorization: string | undefined) => Promise<Verified>;

const NOBODY: Verified = { caller: ANONYMOUS, expiresAt: Number.POSITIVE_INFINITY };
/** Where nobody is asked who they are. */
export const noAuthentication: Authenticate = async () => NOBODY;

const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

/** Nothing said is nobody in particular; anything that is not a good token is refused. */
export function createAuthenticate(verify: VerifyAccessToken): Authenticate {
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return NOBODY;
    try {
      const token = BEARER.exec(authorization)?.[1];
      if (!token) throw new TokenRefused('The authorization is not of the form `Bearer <token>`.');
      return await verify(token);
    } catch (error) {
      throw toGraphQLError(error);
    }
  };
}

function toGraphQLError(error: unknown): unknown {
  if (error instanceof TokenRefused) {
    return new GraphQLError(error.message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]) } } });
  }
  if (error instanceof KeysUnavailable) {
    return new GraphQLError(error.message, { originalError: error, extensions: { code: 'IDENTITY_UNAVAILABLE', http: { status: 503, headers: new HeaderMap([['retry-after', '1']]) } } });
  }
  return error;
}
