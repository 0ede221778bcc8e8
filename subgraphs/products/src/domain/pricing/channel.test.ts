import { describe, expect, it } from '@jest/globals';
import { createChannels, currencyAskedFor, parseChannelId } from './channel.ts';
import type { Channel } from './channel.ts';

const channel = (id: string, currency: string): Channel => ({ id, currency, name: id, pricesIncludeTax: true, countries: [], defaultLocale: 'EN' });
const channels = createChannels([channel('EU', 'EUR'), channel('JP', 'JPY')]);

describe('prices are asked for', () => {
  it.each([
    ['in a currency', { currency: 'EUR' }, 'EUR'],
    ['in a currency, no channel being named', { currency: 'JPY', channel: null }, 'JPY'],
    ['of a channel, whatever the currency', { currency: 'EUR', channel: 'JP' }, 'JPY'],
    ['of a channel that is none', { currency: 'EUR', channel: 'MARS' }, undefined],
  ])('%s', (_how, asked, currency) => {
    expect(currencyAskedFor(channels, asked)).toBe(currency);
  });
});

describe('a channel', () => {
  it('is found by its id and by its currency', () => {
    expect([channels.byId('EU')?.id, channels.byCurrency('JPY')?.id, channels.byId('XX'), channels.byCurrency('KWD')]).toEqual(['EU', 'JP', undefined, undefined]);
  });

  it.each(['', 'eu', 'E', '1U', 'E U', 'ABCDEFGHIJKLMNOPQ'])('cannot have the id %j', (text) => {
    expect(() => parseChannelId(text)).toThrow(expect.objectContaining({ code: 'INVALID_ID', field: ['id'] }));
  });
});
