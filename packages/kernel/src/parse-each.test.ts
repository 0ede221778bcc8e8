import { describe, expect, it } from '@jest/globals';
import { parseEach } from './parse-each.ts';
import { Refusal } from './refusal.ts';

const half = (number: number, index: number) => {
  if (number % 2 !== 0) throw new Refusal('ODD', `${number} is odd.`, { field: ['numbers', String(index)] });
  return number / 2;
};

describe('the lines of an input', () => {
  it('are read one by one', () => {
    expect(parseEach([2, 4], half)).toEqual([1, 2]);
    expect(parseEach([], half)).toEqual([]);
  });

  it('are refused together, each with its place', () => {
    const odd = (index: string) => expect.objectContaining({ code: 'ODD', field: ['numbers', index] });
    expect(() => parseEach([1, 2, 3], half)).toThrow(expect.objectContaining({ code: 'ODD', field: ['numbers', '0'], all: [odd('0'), odd('2')] }));
  });

  it('are not what a fault is about', () => {
    expect(() => parseEach([1], () => { throw new TypeError('defect'); })).toThrow(TypeError);
  });
});
