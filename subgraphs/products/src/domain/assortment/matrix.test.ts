import { describe, expect, it } from '@jest/globals';
import { matrixOf, toRanges } from './matrix.ts';
import { combinationKey, fits, inOrder, optionsOf } from './product-options.ts';

const chosen = (size: string, colour: string) => [{ name: 'Size', value: size }, { name: 'Colour', value: colour }];
const OPTIONS = [{ name: 'Size', values: ['S', 'M', 'L'] }, { name: 'Colour', values: ['Red', 'Blue'] }];

describe('the matrix of a product', () => {
  it('numbers combinations as digits are, the last option fastest', () => {
    const cells = [['S', 'Red', true], ['S', 'Blue', false], ['L', 'Blue', true]] as const;
    expect(matrixOf(OPTIONS, cells.map(([size, colour, isAvailable]) => ({ options: chosen(size, colour).reverse(), isAvailable })))).toEqual({ options: OPTIONS, existing: '0-1,5', available: '0,5' });
  });

  it('has the options that variants say when the product says none', () => {
    expect(matrixOf([], [{ options: chosen('M', 'Red'), isAvailable: true }, { options: chosen('S', 'Blue'), isAvailable: false }]))
      .toEqual({ options: [{ name: 'Size', values: ['M', 'S'] }, { name: 'Colour', values: ['Red', 'Blue'] }], existing: '0,3', available: '0' });
  });

  it('leaves out variants that do not choose from each option', () => {
    expect(matrixOf(OPTIONS, [{ options: [{ name: 'Size', value: 'S' }], isAvailable: true }])).toMatchObject({ existing: '', available: '' });
    expect(matrixOf([], [{ options: [], isAvailable: true }])).toEqual({ options: [], existing: '0', available: '0' });
  });

  it.each([[[], ''], [[3], '3'], [[0, 1, 2, 7], '0-2,7'], [[9, 8, 1, 8], '1,8-9']])('writes %j as %s', (numbers, ranges) => {
    expect(toRanges(numbers)).toBe(ranges);
  });
});

describe('the options of a product', () => {
  it('are those it was given, and what variants have besides', () => {
    expect(optionsOf(OPTIONS, [{ options: chosen('XL', 'Red') }, { options: [{ name: 'Cut', value: 'Slim' }] }]))
      .toEqual([{ name: 'Size', values: ['S', 'M', 'L', 'XL'] }, { name: 'Colour', values: ['Red', 'Blue'] }, { name: 'Cut', values: ['Slim'] }]);
  });

  it.each([
    [chosen('S', 'Red'), true], [chosen('S', 'Red').reverse(), true], [chosen('XS', 'Red'), false], [chosen('S', 'Red').slice(1), false], [[...chosen('S', 'Red'), { name: 'Cut', value: 'Slim' }], false],
    [[{ name: 'Size', value: 'S' }, { name: 'Size', value: 'M' }], false],
  ])('fit %j: %s', (options, isFit) => {
    expect(fits(OPTIONS, { options })).toBe(isFit);
  });

  it('make one combination, in whatever order they are named', () => {
    expect(combinationKey({ options: chosen('S', 'Red') })).toBe(combinationKey({ options: chosen('S', 'Red').reverse() }));
    expect(combinationKey({ options: chosen('S', 'Red') })).not.toBe(combinationKey({ options: chosen('S', 'Blue') }));
    expect(inOrder(OPTIONS, chosen('S', 'Red').reverse())).toEqual(chosen('S', 'Red'));
  });
});
