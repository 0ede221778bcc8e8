import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import type { Shop } from '../shop.ts';
import { inRepository } from '../repository.ts';
import { readyBox, sampleQuery } from './ready-box.ts';

const shop: Shop = {
  url: 'http://127.0.0.1:4711', ports: { gateway: 4711 }, postgres: 'PostgreSQL 18.4 at 127.0.0.1:4054', bus: 'NATS 2.9.10 at 127.0.0.1:4022', postgresUrl: '', databases: {}, natsUrl: undefined,
  accounts: [{ email: 'ada@storegraph.example', password: 'secret', roles: ['CUSTOMER'] }], partners: [{ name: 'Price Compass', apiKey: 'sg_demo' }], dataDirectory: '/srv/shop', pids: () => ({}), stop: async () => undefined, kill: () => undefined,
};
const told = readyBox(shop, { pages: [{ title: 'Status', path: '/' }], tookMs: 9_040, nodeVersion: '24.21.0' });

describe('what a newcomer is told', () => {
  it.each(['9.0 s', 'http://127.0.0.1:4711/', 'ada@storegraph.example  secret  (customer)', 'Price Compass  x-api-key: sg_demo', 'PostgreSQL 18.4', 'NATS 2.9.10', 'Node 24.21.0', '/srv/shop', 'Ctrl-C'])('names %s', (text) => {
    expect(told).toContain(text);
  });

  it('ends with a question that can be copied whole and that the graph can answer', () => {
    const [, body] = /^Try: curl .* -d '(.*)'$/m.exec(told) ?? [];
    expect(JSON.parse(body ?? '')).toEqual({ query: sampleQuery });
    expect(validate(buildSchema(readFileSync(inRepository('schema/api.graphql'), 'utf8')), parse(sampleQuery))).toEqual([]);
  });
});
