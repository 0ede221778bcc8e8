import { expect, it } from '@jest/globals';
import { channelOf } from './channel.ts';

it.each([
  ['EUR', 'EU', 'SG-', true, 'DE'], ['USD', 'US', 'SG-US-', false, 'US'], ['JPY', 'JP', 'SG-JP-', true, 'JP'],
] as const)('who pays in %s buys in %s: orders are numbered %s…, prices have tax in them: %s; until it is known where it goes, it goes to %s', (currency, id, orderPrefix, pricesIncludeTax, homeCountry) => {
  expect(channelOf(currency)).toEqual({ id, currency, orderPrefix, pricesIncludeTax, homeCountry, rounding: 'HALF_UP', taxPer: 'LINE' });
});

it('nobody sells in another currency', () => {
  expect(() => channelOf('CHF')).toThrow(RangeError);
});
