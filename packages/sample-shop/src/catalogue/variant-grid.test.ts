import { describe, expect, it } from '@jest/globals';
import { gridSize, variantForms } from './variant-grid.ts';

const axes = [{ name: 'Colour', values: ['Red', 'Blue', 'Green'] }, { name: 'Size', values: ['S', 'M'], factors: [1, 1.5] }];
const namesOf = (count: number) => variantForms(axes, count).map(({ options }) => options.map(({ value }) => value).join(' '));

describe('the forms of a product', () => {
  it('are a small square before they are a long row', () => expect(namesOf(4)).toEqual(['Red S', 'Red M', 'Blue S', 'Blue M']));
  it('are each another one, up to all there can be', () => expect(new Set(namesOf(gridSize(axes))).size).toBe(6));
  it('are dearer by their options', () => expect(variantForms(axes, 4).map(({ factor }) => factor)).toEqual([1, 1.5, 1, 1.5]));
  it('cannot be more than the options allow', () => expect(() => variantForms(axes, 7)).toThrow(RangeError));
});
