import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createReadJwt } from './read-jwt.ts';

const NOW = 1_800_000_000_000;
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const keyOf = (key: KeyObject, algorithm = 'Ed25519') => async () => key.toCryptoKey(algorithm, true, ['verify']);
const expected = { issuer: 'storegraph-users', audience: 'storegraph', type: 'at+jwt' };
const read = createReadJwt(keyOf(publicKey), expected);

const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const GOOD = { iss: 'storegraph-users', aud: 'storegraph', sub: 'user_1', exp: NOW / 1_000 + 1 };
const HEADER = { alg: 'EdDSA', typ: 'at+jwt', kid: 'users-1' };

/** A token that is good, but for what is given. */
function token(payload: object = {}, header: object = {}, signer: KeyObject = privateKey): string {
  const unsigned = `${encoded({ ...HEADER, ...header })}.${encoded({ ...GOOD, ...payload })}`;
  return `${unsigned}.${sign(null, Buffer.from(unsigned), signer).toString('base64url')}`;
}

describe('a token is read', () => {
  it.each<[string, object]>([
    ['that is good', {}],
    ['that is for several, us among them', { aud: ['elsewhere', 'storegraph'] }],
    ['that begins now', { nbf: NOW / 1_000 }],
    ['that began before', { nbf: NOW / 1_000 - 60 }],
  ])('%s', async (_what, payload) => {
    expect(await read(token(payload), NOW)).toEqual({ ...GOOD, ...payload });
  });

  it('and what its key can be had with is its own header', async () => {
    const asked: unknown[] = [];
    await createReadJwt(async (header) => (asked.push(header), keyOf(publicKey)()), expected)(token(), NOW);
    expect(asked).toEqual([HEADER]);
  });
});

describe('no token is', () => {
  const [head = '', body = '', signature = ''] = token().split('.');
  it.each<[string, string]>([
    ['over', token({ exp: NOW / 1_000 })],
    ['without an end', token({ exp: undefined })],
    ['with an end that is no number', token({ exp: `${GOOD.exp}` })],
    ['not begun', token({ nbf: NOW / 1_000 + 1 })],
    ['with a beginning that is no number', token({ nbf: '0' })],
    ['by another issuer', token({ iss: 'storegraph-gateway' })],
    ['for another audience', token({ aud: 'elsewhere' })],
    ['for several, none of them us', token({ aud: ['elsewhere', 'anywhere'] })],
    ['for nobody', token({ aud: undefined })],
    ['of another type', token({}, { typ: 'JWT' })],
    ['signed in another way', token({}, { alg: 'Ed25519' })],
    ['not signed', `${encoded({ ...HEADER, alg: 'none' })}.${body}.`],
    ['asking for more than is understood', token({}, { crit: ['exp'] })],
    ['signed by a stranger', token({}, {}, generateKeyPairSync('ed25519').privateKey)],
    ['altered', `${head}.${encoded({ ...GOOD, sub: 'user_2' })}.${signature}`],
    ['without a signature', `${head}.${body}`],
    ['longer than a token', `${head}.${body}.${signature}.`],
    ['nothing', ''],
    ['not JSON', `${head}.${Buffer.from('{').toString('base64url')}.${signature}`],
    ['JSON and no object', `${head}.${encoded('text')}.${signature}`],
    ['null', `${head}.${encoded(null)}.${signature}`],
  ])('what is %s', async (_what, text) => {
    expect(await read(text, NOW)).toBeUndefined();
  });

  it('what a key of another kind would let through', async () => {
    const other = generateKeyPairSync('ed448');
    const unsigned = `${encoded(HEADER)}.${encoded(GOOD)}`;
    const signed = `${unsigned}.${sign(null, Buffer.from(unsigned), other.privateKey).toString('base64url')}`;
    expect(await createReadJwt(keyOf(other.publicKey, 'Ed448'), expected)(signed, NOW)).toBeUndefined();
  });
});
