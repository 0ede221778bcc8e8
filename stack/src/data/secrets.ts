import { existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { Problem } from '../command-line/problem.ts';
import type { DataDirectory } from './directory.ts';
import { readJsonFile, writePrivateFile } from './private-file.ts';

/** The passwords of a subgraph's two roles. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
}

/** Made once per shop; they never leave the data directory but in the environment of the service that needs them. */
export interface Secrets {
  readonly postgresPassword: string;
  readonly roles: Readonly<Record<string, RolePasswords>>;
  /** users signs access tokens with it. */
  readonly accessTokenKey: JWK;
  /** The gateway signs what it tells the subgraphs about the caller with it. */
  readonly internalKey: JWK;
  readonly webhookSecret: string;
  readonly providerKey: string;
  /** orders asks the carrier with it. */
  readonly carrierKey: string;
  /** The carrier signs its news with it. */
  readonly carrierWebhookSecret: string;
  /** products and reviews sign grants of uploads with it. */
  readonly mediaSecret: string;
  /** All gateways of the shop sign places in subscriptions with it. */
  readonly cursorKey: string;
}

/** The shop's secrets, made at its first start. What is new since then gets its passwords and secrets now. */
export async function keepSecrets(directory: DataDirectory, subgraphs: readonly string[]): Promise<Secrets> {
  const kept = readJsonFile(directory.secrets) as Secrets | undefined;
  if (!kept && existsSync(directory.postgres)) {
    throw new Problem(`${directory.secrets} is missing, and with it the passwords of ${directory.postgres}.`, 'Put it back, or start afresh: npm run reset');
  }
  const secrets = withRoles(withLater(kept ?? (await makeSecrets())), subgraphs);
  if (JSON.stringify(secrets) !== JSON.stringify(kept)) writePrivateFile(directory.secrets, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** Has the next start of a shop sign access tokens with another key: those that were given out are refused from then on. */
export async function renewAccessKey(directory: DataDirectory): Promise<void> {
  const secrets = readJsonFile(directory.secrets) as Secrets;
  writePrivateFile(directory.secrets, `${JSON.stringify({ ...secrets, accessTokenKey: await makeSigningKey() }, null, 2)}\n`);
}

/** What the first shops had not. */
type Later = 'mediaSecret' | 'cursorKey' | 'carrierKey' | 'carrierWebhookSecret';

async function makeSecrets(): Promise<Omit<Secrets, Later>> {
  const [accessTokenKey, internalKey] = await Promise.all([makeSigningKey(), makeSigningKey()]);
  return { postgresPassword: makeSecret(), roles: {}, accessTokenKey, internalKey, webhookSecret: makeSecret(), providerKey: makeSecret() };
}

function withLater(kept: Omit<Secrets, Later> & Partial<Secrets>): Secrets {
  return { mediaSecret: makeSecret(), cursorKey: makeSecret(), carrierKey: makeSecret(), carrierWebhookSecret: makeSecret(), ...kept };
}

function withRoles(secrets: Secrets, subgraphs: readonly string[]): Secrets {
  const roles = { ...secrets.roles };
  for (const name of subgraphs) roles[name] ??= { owner: makeSecret(), app: makeSecret() };
  return { ...secrets, roles };
}

/** Only letters and digits of hexadecimal: it goes into urls, SQL and headers alike. */
function makeSecret(): string {
  return randomBytes(24).toString('hex');
}

async function makeSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' };
}

/** The half of a key that everybody may see. */
export function publicHalf({ d: _private, ...rest }: JWK): JWK {
  return rest;
}
