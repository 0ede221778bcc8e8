import { expect, it } from '@jest/globals';
import { parsePostalAddress } from './postal-address.ts';

const ADDRESS = { recipient: 'Ada', street: '1 Way', postalCode: '10115', city: 'Berlin', country: 'DE' };

it('trims an address; a region need not be given', () => {
  expect(parsePostalAddress({ ...ADDRESS, city: ' Berlin ' }, [])).toEqual({ ...ADDRESS, region: null });
});

it.each([{ recipient: '' }, { street: ' ' }, { recipient: 'A\0da' }, { city: 'x'.repeat(121) }, { postalCode: '<1>' }, { country: 'Germany' }, { country: null }])('refuses %j, naming the part', (part) => {
  expect(() => parsePostalAddress({ ...ADDRESS, ...part }, ['to'])).toThrow(expect.objectContaining({ code: 'INVALID_ADDRESS', field: ['to', Object.keys(part)[0]] }));
});
