import { beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { newId } from '@storegraph/kernel/ids';
import { createAccessTokens, toPublicKeys } from './signed-access-tokens.ts';
import { signingKeys } from './signing-keys.ts';
import type { SigningKey } from './signing-keys.ts';

const owner = { userId: newId('user'), roles: ['CUSTOMER', 'SUPPORT'], client: 'storefront' } as const;
const EXPECTED = { issuer: 'storegraph-users', audience: 'storegraph', typ: 'at+jwt', algorithms: ['EdDSA'] };

let first: SigningKey;
let second: SigningKey;

beforeAll(async () => {
  [first, second] = await Promise.all([makeKey('first'), makeKey('second')]);
});

async function makeKey(kid: string): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { ...(await exportJWK(privateKey)), kid } as SigningKey;
}

describe('an access token', () => {
  it('says who, as what and for how long, and is verified with the published keys', async () => {
    const now = new Date();
    const { token, expiresAt } = await (await createAccessTokens([first, second])).issue(owner, now);
    const { payload, protectedHeader } = await jwtVerify(token, createLocalJWKSet(toPublicKeys([first, second])), EXPECTED);
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: 'first' });
    const iat = Math.floor(now.getTime() / 1000);
    expect(payload).toEqual({ iss: 'storegraph-users', aud: 'storegraph', sub: owner.userId, roles: ['CUSTOMER', 'SUPPORT'], client: 'storefront', iat, exp: iat + 600 });
    expect(expiresAt).toEqual(new Date((iat + 600) * 1000));
  });

  it('stays valid while its key is replaced', async () => {
    const before = await (await createAccessTokens([first, second])).issue(owner, new Date());
    const after = await (await createAccessTokens([second, first])).issue(owner, new Date());
    const keys = createLocalJWKSet(toPublicKeys([second, first]));
    await expect(jwtVerify(before.token, keys, EXPECTED)).resolves.toBeDefined();
    await expect(jwtVerify(after.token, keys, EXPECTED)).resolves.toBeDefined();
    expect(decodeProtectedHeader(after.token).kid).toBe('second');
  });
});

describe('the published keys', () => {
  it('hold nothing that is not public', () => {
    const keys = toPublicKeys([{ ...first, secret: 'canary' } as SigningKey, second]);
    expect(keys.keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x'], ['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
  });
});

describe('the signing keys', () => {
  it('are read from a JWKS', () => {
    expect(signingKeys.parse(JSON.stringify({ keys: [{ ...first, alg: 'EdDSA', use: 'sig' }, second] }))).toEqual([first, second]);
  });

  it.each<[string, () => string]>([
    ['no JSON', () => '{"keys": canary'],
    ['no keys', () => '{"keys":[]}'],
    ['a public key', () => JSON.stringify({ keys: [{ ...first, d: undefined }] })],
    ['a key without a name', () => JSON.stringify({ keys: [{ ...first, kid: undefined }] })],
    ['a key of another kind', () => JSON.stringify({ keys: [{ ...first, kty: 'RSA' }] })],
    ['two keys of one name', () => JSON.stringify({ keys: [first, { ...second, kid: 'first' }] })],
  ])('are not %s, and the complaint quotes nothing of it', (_what, text) => {
    const { error } = signingKeys.safeParse(text());
    expect(error?.issues).not.toEqual([]);
    for (const half of [first.d, first.x]) expect(error?.message).not.toContain(half);
    expect(error?.message).not.toContain('canary');
  });
});
