import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Secrets } from '@storegraph/stack/data/secrets';

/** A private key of the shop's. */
export type JWK = Secrets['internalKey'];

/** A part of a token: base64url of JSON, or of a text as it is. */
export const part = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** Signs whatever is given as EdDSA, whatever the header says. */
export function signed(header: unknown, claims: unknown, key: KeyObject): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', Buffer.from(text), key).toString('base64url')}`;
}

/** Signs with a secret that everybody knows: a public key. */
export function hashed(header: { readonly alg: string; readonly [name: string]: unknown }, claims: unknown, secret: string | Buffer): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createHmac(`sha${header.alg.slice(2)}`, secret).update(text).digest('base64url')}`;
}

/** A private key, as it is kept. */
export const privateKeyOf = (key: JWK): KeyObject => createPrivateKey({ key, format: 'jwk' });

/** What anybody can read of a key, in the forms that a careless verifier takes for a secret. */
export function publicForms(key: JWK): Readonly<Record<string, string | Buffer>> {
  const { d: _private, ...jwk } = key;
  const object = createPublicKey({ key: jwk, format: 'jwk' });
  return {
    'its bytes': Buffer.from(String(jwk.x), 'base64url'), 'its x': String(jwk.x), 'its JWK': JSON.stringify(jwk),
    'its PEM': object.export({ type: 'spki', format: 'pem' }), 'its DER': object.export({ type: 'spki', format: 'der' }),
  };
}

/** Keys of an attacker's own. */
export const attackers = {
  ed25519: generateKeyPairSync('ed25519'),
  p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
