import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { holdsOnlyAShop, openDataDirectory } from './directory.ts';
import { keepSecrets } from './secrets.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'storegraph-data-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('a data directory', () => {
  it('that cannot be made is refused in one line with the mend', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataDirectory(join(folder, 'file'))).toThrow(/is a file/);
    expect(() => openDataDirectory(join(folder, 'file', 'shop'))).toThrow(/cannot be written \(ENOTDIR\)/);
  });

  it('may be removed when it holds nothing but a shop', () => {
    for (const name of ['postgres', 'postgres.new', 'nats', 'logs']) mkdirSync(join(folder, name));
    for (const name of ['shop.lock', 'shop.lock.4711', 'secrets.json']) writeFileSync(join(folder, name), '');
    expect(holdsOnlyAShop(folder)).toBe(true);
    writeFileSync(join(folder, 'thesis.pdf'), '');
    expect(holdsOnlyAShop(folder)).toBe(false);
  });
});

describe('secrets', () => {
  it('are made once, for the owner\'s eyes alone', async () => {
    const directory = openDataDirectory(folder);
    const made = await keepSecrets(directory, ['users']);
    expect(await keepSecrets(directory, ['users'])).toEqual(made);
    expect(statSync(directory.secrets).mode & 0o777).toBe(0o600);
    expect(made.accessTokenKey).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', kid: expect.any(String), d: expect.any(String) });
    expect(made.internalKey.kid).not.toBe(made.accessTokenKey.kid);
  });

  it('of a new subgraph are added to those that are there', async () => {
    const directory = openDataDirectory(folder);
    const { roles } = await keepSecrets(directory, ['users']);
    const later = await keepSecrets(directory, ['users', 'wishes']);
    expect(later.roles['users']).toEqual(roles['users']);
    expect(later.roles['wishes']).toEqual({ owner: expect.stringMatching(/^[0-9a-f]{48}$/), app: expect.stringMatching(/^[0-9a-f]{48}$/) });
  });

  it('that are lost while their database is there are not made anew', async () => {
    const directory = openDataDirectory(folder);
    mkdirSync(directory.postgres);
    await expect(keepSecrets(directory, ['users'])).rejects.toMatchObject({ message: expect.stringMatching(/secrets\.json is missing/), mend: expect.stringMatching(/npm run reset/) });
  });
});
