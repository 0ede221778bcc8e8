import { describe, expect, it } from '@jest/globals';
import { connectDatabase } from '../database.ts';
import { seedOnce } from '../seed.ts';
import { InvalidConnectTimeoutError, readConnectTimeout } from './connect-timeout.ts';

const urlWith = (query: string): string => `postgres://orders_app:canary@127.0.0.1:5432/orders${query}`;

describe('how long a connection may take to be there', () => {
  it.each([
    ['', undefined],
    ['?connect_timeout=20', 20_000],
    ['?connect_timeout=0.5&lock_timeout=6000', 500],
    ['?connect_timeout=0', 0],
    ['?connect_timeout=86400', 86_400_000],
  ])('is said by the url, in seconds: %s', (query, ms) => expect(readConnectTimeout(urlWith(query))).toBe(ms));

  it.each(['', '3s', 'abc', 'NaN', 'Infinity', '-1', '1e3', '86401', '99999999999'])('is refused when it cannot be meant: %j', (given) => {
    const read = () => readConnectTimeout(urlWith(`?connect_timeout=${given}&password=canary`));
    expect(read).toThrow(InvalidConnectTimeoutError);
    expect(read).toThrow(`DATABASE_URL (postgres://orders_app:***@127.0.0.1:5432/orders) has connect_timeout=${given}: it must be a number of seconds from 0, which is no limit, to 86400`);
    expect(read).not.toThrow('canary');
  });

  it('is refused before anything is connected, by the name of the variable that holds it', async () => {
    await expect(connectDatabase({ url: urlWith('?connect_timeout=soon'), entities: [], name: 'orders' })).rejects.toThrow(/^DATABASE_URL .+ has connect_timeout=soon/);
    await expect(seedOnce(urlWith('?connect_timeout=soon'), [], async () => {})).rejects.toThrow(/^DATABASE_MIGRATE_URL .+ has connect_timeout=soon/);
  });
});
