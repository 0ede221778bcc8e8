import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { KeysUnavailable, TokenRefused } from './access-token.ts';
import { noAuthentication, createAuthenticate } from './authenticate.ts';

const ada = { caller: { userId: 'user_ada', roles: [], client: 'web' }, expiresAt: 7 } as const;
const nobody = { caller: ANONYMOUS, expiresAt: Number.POSITIVE_INFINITY };
/** Knows one token; of others it throws what is given. */
const knowing = (known: string, error: unknown = new TokenRefused('no')) => createAuthenticate(async (token) => {
  if (token !== known) throw error;
  return ada;
});

describe('who asks', () => {
  it.each([[undefined, nobody], ['', nobody], ['Bearer a.b-c_~+/=', ada], ['bearer  a.b-c_~+/=', ada]])('with the authorization %j', async (authorization, who) => {
    expect(await knowing('a.b-c_~+/=')(authorization)).toEqual(who);
  });

  it.each(['Bearer', 'Bearer ', 'Bearer a b', 'Basic a', ' Bearer a', 'Bearer ä', 'a'])('is refused with %j', async (authorization) => {
    await expect(knowing('a')(authorization)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  });

  it('is told that their token is not good, by the name that RFC 6750 has for it', async () => {
    const error = await knowing('a')('Bearer b').catch((refusal: unknown) => refusal as { extensions: { http: { status: number; headers: Map<string, string> } } });
    expect(error).toMatchObject({ message: 'no', extensions: { code: 'UNAUTHENTICATED' } });
    expect([...(error as { extensions: { http: { headers: Map<string, string> } } }).extensions.http.headers]).toEqual([['www-authenticate', 'Bearer error="invalid_token"']]);
  });

  it('is asked to come again while keys cannot be had', async () => {
    const error = await knowing('a', new KeysUnavailable('later'))('Bearer b').catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ message: 'later', extensions: { code: 'IDENTITY_UNAVAILABLE', http: { status: 503 } } });
    expect([...(error as { extensions: { http: { headers: Map<string, string> } } }).extensions.http.headers]).toEqual([['retry-after', '1']]);
  });

  it('meets a fault as what it is', async () => {
    await expect(knowing('a', new RangeError('broken'))('Bearer b')).rejects.toThrow(RangeError);
  });

  it('is nobody where nobody is asked', async () => expect(await noAuthentication('Bearer a')).toEqual(nobody));
});
