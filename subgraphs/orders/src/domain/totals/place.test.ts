import { expect, it } from '@jest/globals';
import { placeOf } from './place.ts';
import { US_STATES } from './us-states.ts';

it.each([
  ['a state by its name', { country: 'US', region: ' new york ' }, { country: 'US', region: 'NY' }],
  ['a state by its letters', { country: 'US', region: 'ny' }, { country: 'US', region: 'NY' }],
  ['what is no state is left as it is', { country: 'US', region: 'Ontario' }, { country: 'US', region: 'ONTARIO' }],
  ['a region elsewhere is not taken for a state', { country: 'IT', region: 'Georgia' }, { country: 'IT', region: 'GEORGIA' }],
  ['no region', { country: 'DE', region: null }, { country: 'DE', region: '' }],
])('%s', (_what, address, place) => {
  expect(placeOf(address)).toEqual(place);
});

it('knows fifty states and the capital, each by two letters of its own', () => {
  expect(US_STATES.size).toBe(51);
  expect(new Set(US_STATES.values()).size).toBe(51);
});
