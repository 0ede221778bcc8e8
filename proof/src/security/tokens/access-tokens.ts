import { attackers, hashed, part, privateKeyOf, publicForms, signed } from './forge.ts';
import type { JWK } from './forge.ts';

/** A token that must not be taken, by what is wrong with it. */
export type Forgeries = Readonly<Record<string, string>>;

/** What a good token says, to be said by bad ones. */
export interface GoodClaims {
  readonly sub: string;
  readonly iss: string;
  readonly aud: string;
  readonly exp: number;
  readonly iat: number;
  readonly [name: string]: unknown;
}

/** What a good token of this user says now. Signed with the shop's own key it is taken: so the others fail for what is wrong with them. */
export function goodClaims(userId: string, now = Math.floor(Date.now() / 1_000)): GoodClaims {
  return { sub: userId, roles: ['CUSTOMER'], client: 'security', iss: 'storegraph-users', aud: 'storegraph', iat: now, exp: now + 300 };
}

/** A token as users would sign it. */
export const signedByTheShop = (claims: unknown, key: JWK, header: object = {}): string => signed({ alg: 'EdDSA', typ: 'at+jwt', kid: key.kid, ...header }, claims, privateKeyOf(key));

/** Names of keys that mean something to a file system, a database, a shell or a prototype. */
const KIDS: readonly unknown[] = [
  '../../../../../../dev/null', '/etc/passwd', 'file:///dev/null', 'http://127.0.0.1:9/jwks.json', "' OR 1=1 --", "x' UNION SELECT 'key", '$(id)', '| cat /etc/passwd', '__proto__', 'constructor', 'toString', '',
  '\u0000', 'a'.repeat(5_000), 0, null, true, [], {}, ['kid'],
];

/** Every forgery there is of an access token. */
export function forgeries(claims: GoodClaims, keys: { readonly accessTokenKey: JWK; readonly internalKey: JWK }): Forgeries {
  const { accessTokenKey: key } = keys;
  const { d: _private, ...publicKey } = key;
  const header = { alg: 'EdDSA', typ: 'at+jwt', kid: key.kid };
  const good = signedByTheShop(claims, key);
  const [head = '', body = '', signature = ''] = good.split('.');
  const admin = { ...claims, roles: ['ADMIN'] };
  const theirs = attackers.ed25519.privateKey;
  const theirJwk = attackers.ed25519.publicKey.export({ format: 'jwk' });
  const without = (name: keyof GoodClaims): object => Object.fromEntries(Object.entries(claims).filter(([key_]) => key_ !== name));
  const now = claims.iat;
  return {
    ...named('alg', ['none', 'None', 'NONE', 'nOnE', '', null, 'HS256', 'EdDSA '].map((alg) => [alg, `${part({ ...header, alg })}.${part(admin)}.`])),
    ...named('alg none with a signature', [['none', `${part({ ...header, alg: 'none' })}.${part(admin)}.${signature}`]]),
    ...named('HMAC with the public key', ['HS256', 'HS384', 'HS512'].flatMap((alg) => Object.entries(publicForms(key)).map(([form, secret]) => [`${alg}, ${form}`, hashed({ ...header, alg }, admin, secret)] as const))),
    ...named('HMAC with nothing', [['', hashed({ ...header, alg: 'HS256' }, admin, '')]]),
    ...named('wrong kind of key', [
      ['RS256', signed({ ...header, alg: 'RS256' }, admin, attackers.rsa.privateKey)], ['ES256', signed({ ...header, alg: 'ES256' }, admin, attackers.p256.privateKey)],
      ['RSA as EdDSA', signed(header, admin, attackers.rsa.privateKey)], ['P-256 as EdDSA', signed(header, admin, attackers.p256.privateKey)],
    ]),
    ...named('kid', KIDS.map((kid) => [JSON.stringify(kid).slice(0, 40), signed({ ...header, kid }, admin, theirs)])),
    ...named('another\'s key', [
      ['under our kid', signed(header, admin, theirs)], ['without kid', signed({ alg: 'EdDSA', typ: 'at+jwt' }, admin, theirs)],
      ['in jwk', signed({ ...header, jwk: theirJwk }, admin, theirs)], ['in jwk, with its own kid', signed({ ...header, kid: 'theirs', jwk: theirJwk }, admin, theirs)],
      ['at jku', signed({ ...header, kid: 'theirs', jku: 'http://127.0.0.1:9/jwks.json' }, admin, theirs)], ['at x5u', signed({ ...header, kid: 'theirs', x5u: 'http://127.0.0.1:9/cert.pem' }, admin, theirs)],
      ['in x5c', signed({ ...header, kid: 'theirs', x5c: ['MIIB'] }, admin, theirs)], ['the gateway\'s', signed({ ...header, kid: keys.internalKey.kid }, admin, privateKeyOf(keys.internalKey))],
      ['the gateway\'s under our kid', signed(header, admin, privateKeyOf(keys.internalKey))],
    ]),
    ...named('header', [
      ['critical', signedByTheShop(admin, key, { crit: ['exp'] })], ['b64', signedByTheShop(claims, key, { crit: ['b64'], b64: false })], ['typ JWT', signedByTheShop(claims, key, { typ: 'JWT' })], ['typ left out', signedByTheShop(claims, key, { typ: undefined })],
      ['alg Ed25519', signedByTheShop(claims, key, { alg: 'Ed25519' })], ['alg in a list', signedByTheShop(claims, key, { alg: ['EdDSA'] })], ['not JSON', `${part('nonsense')}.${body}.${signature}`], ['null', `${part('null')}.${body}.${signature}`],
    ]),
    ...named('time', [
      ['just over', signedByTheShop({ ...claims, exp: now - 1 }, key)], ['long over', signedByTheShop({ ...claims, exp: 1 }, key)], ['without end', signedByTheShop(without('exp'), key)], ['end as text', signedByTheShop({ ...claims, exp: String(claims.exp) }, key)],
      ['end null', signedByTheShop({ ...claims, exp: null }, key)], ['end negative', signedByTheShop({ ...claims, exp: -1 }, key)], ['end in a list', signedByTheShop({ ...claims, exp: [claims.exp] }, key)],
      ['not yet', signedByTheShop({ ...claims, nbf: now + 120 }, key)], ['not before as text', signedByTheShop({ ...claims, nbf: 'now' }, key)],
    ]),
    ...named('claims', [
      ['another issuer', signedByTheShop({ ...claims, iss: 'storegraph-gateway' }, key)], ['no issuer', signedByTheShop(without('iss'), key)], ['issuer in a list', signedByTheShop({ ...claims, iss: [claims.iss] }, key)],
      ['another audience', signedByTheShop({ ...claims, aud: 'orders' }, key)], ['no audience', signedByTheShop(without('aud'), key)], ['audience as object', signedByTheShop({ ...claims, aud: { storegraph: true } }, key)], ['audience that begins so', signedByTheShop({ ...claims, aud: 'storegraph.example' }, key)],
      ['no subject', signedByTheShop(without('sub'), key)], ['subject of another kind', signedByTheShop({ ...claims, sub: claims.sub.replace('user_', 'order_') }, key)], ['subject in SQL', signedByTheShop({ ...claims, sub: "user_' OR '1'='1" }, key)],
      ['a list', signedByTheShop([claims], key)], ['text', signedByTheShop('claims', key)], ['null', signedByTheShop(null, key)],
    ]),
    ...named('changed after signing', [
      ['roles', `${head}.${part(admin)}.${signature}`], ['user', `${head}.${part({ ...claims, sub: 'user_01h455vb4pex5vsknk084sn02q' })}.${signature}`], ['header', `${part({ ...header, more: 1 })}.${body}.${signature}`],
      ['signature cut', good.slice(0, -4)], ['signature empty', `${head}.${body}.`], ['signature of zeros', `${head}.${body}.${part('\0'.repeat(64))}`], ['no signature', `${head}.${body}`],
      ['a fourth part', `${good}.${signature}`], ['five parts', `${good}.${signature}.${signature}`], ['parts turned', `${body}.${head}.${signature}`],
    ]),
    ...named('public key as token', [['', part(publicKey)]]),
  };
}

const named = (what: string, forged: readonly (readonly [unknown, string])[]): Forgeries => Object.fromEntries(forged.map(([which, token]) => [`${what}: ${String(which)}`, token]));
