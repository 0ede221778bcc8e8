import { describe, expect, it } from '@jest/globals';
import { environmentOf, ownerEnvironmentOf, type Facts } from './environment.ts';
import { carrier, gateway, readSubgraphEntries, simulator } from './list.ts';

const key = (kid: string) => ({ kty: 'OKP', crv: 'Ed25519', x: 'public', d: `private-${kid}`, kid });
const subgraphs = readSubgraphEntries();
const names = subgraphs.map(({ name }) => name);
const ports = Object.fromEntries([...names, 'gateway', 'simulator', 'carrier'].map((name, index) => [name, 5000 + index]));

const facts: Facts = {
  ports, subgraphs,
  secrets: { postgresPassword: 'root-of-all', roles: {}, accessTokenKey: key('access'), internalKey: key('internal'), webhookSecret: 'webhook', providerKey: 'provider', mediaSecret: 'media-secret', cursorKey: 'cursor-key', carrierKey: 'carrier-key', carrierWebhookSecret: 'carrier-webhook' },
  databases: Object.fromEntries(names.map((name) => [name, { owner: `postgres://${name}_owner@h/${name}`, app: `postgres://${name}_app@h/${name}` }])),
  natsUrl: 'nats://127.0.0.1:4022',
  versions: { postgres: '18.4', nats: '2.9.10' },
  providerLog: '/data/provider.jsonl',
  carrierLog: '/data/carrier.jsonl',
  media: '/data/media',
  accounts: [],
  logLevel: 'info',
  inherited: { PATH: '/bin', DATABASE_URL: 'postgres://superuser@h/postgres', NATS_URL: 'nats://given', LOG_FILE: '/data/shop.log', S3_SECRET_ACCESS_KEY: 's3-secret', HOLD_MINUTES: '1', PORT: '1' },
};
const everybody = [...subgraphs, gateway, simulator, carrier];
const environmentOfAll = everybody.map((entry) => [entry.name, environmentOf(entry, facts)] as const);
const whoHas = (secret: string): string[] => environmentOfAll.filter(([, env]) => JSON.stringify(env).includes(secret)).map(([name]) => name);

describe('the environment of a service', () => {
  it('holds its own database as its app role, and nobody else\'s', () => {
    for (const name of names) expect(whoHas(`${name}_app`)).toEqual([name]);
  });

  it('never holds an owner\'s or a superuser\'s connection', () => {
    expect(whoHas('_owner')).toEqual([]);
    expect(whoHas('superuser')).toEqual([]);
    expect(whoHas('root-of-all')).toEqual([]);
  });

  it('gives a private key to the one who signs with it', () => {
    expect(whoHas('private-access')).toEqual(['users']);
    expect(whoHas('private-internal')).toEqual(['gateway']);
    expect(whoHas('cursor-key')).toEqual(['gateway']);
  });

  it('lets every subgraph check the gateway\'s signature', () => {
    for (const { name } of subgraphs) expect(JSON.parse(environmentOf({ ...gateway, name, kind: 'subgraph' }, facts)['INTERNAL_PUBLIC_KEYS'] ?? '')).toEqual({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'public', kid: 'internal' }] });
  });

  it('shares the provider\'s secrets between payments and the provider alone', () => {
    expect(whoHas('"webhook"')).toEqual(['payments', 'simulator']);
    expect(whoHas('"provider"')).toEqual(['payments', 'simulator']);
  });

  it('shares the carrier\'s secrets between orders and the carrier alone', () => {
    expect(whoHas('carrier-webhook')).toEqual(['orders', 'carrier']);
    expect(whoHas('carrier-key')).toEqual(['orders', 'carrier']);
  });

  it('tells products and reviews, and nobody else, where pictures are kept', () => {
    expect(whoHas('file:///data/media')).toEqual(['products', 'reviews']);
    expect(whoHas('media-secret')).toEqual(['products', 'reviews']);
    expect(whoHas('s3-secret')).toEqual(['products', 'reviews']);
  });

  it('tells the gateway where each subgraph is', () => {
    const env = environmentOf(gateway, facts);
    for (const name of names) expect(env[`${name.toUpperCase()}_URL`]).toBe(`http://127.0.0.1:${ports[name]}/graphql`);
    expect(env['ACCESS_TOKEN_JWKS_URL']).toBe(`http://127.0.0.1:${ports['users']}/.well-known/jwks.json`);
  });

  it('passes settings through, but for those that are the start\'s own', () => {
    expect(environmentOf(simulator, facts)).toMatchObject({ PATH: '/bin', HOLD_MINUTES: '1', PORT: String(ports['simulator']) });
    for (const [, env] of environmentOfAll) expect(env).not.toHaveProperty('LOG_FILE');
    expect(environmentOf(simulator, facts)).not.toHaveProperty('NATS_URL');
  });
});

it('the owner\'s connection is for migrating and seeding', () => {
  const [first] = subgraphs;
  if (!first) throw new Error('supergraph.yaml lists no subgraph');
  expect(ownerEnvironmentOf(first, facts)['DATABASE_MIGRATE_URL']).toBe(`postgres://${first.name}_owner@h/${first.name}`);
});
