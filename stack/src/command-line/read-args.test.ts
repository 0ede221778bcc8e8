import { describe, expect, it } from '@jest/globals';
import { Problem } from './problem.ts';
import { readArgs, wholeNumber } from './read-args.ts';

const OPTIONS = { data: { type: 'string' }, brief: { type: 'boolean', default: false } } as const;

it('options are read as parseArgs reads them', () => {
  expect(readArgs('npm start', { args: ['--data', 'here', 'word'], options: OPTIONS, allowPositionals: true })).toMatchObject({ values: { data: 'here', brief: false }, positionals: ['word'] });
});

it.each([
  [['--dta', 'here'], "Unknown option '--dta'."],
  [['word'], "Unexpected argument 'word'."],
  [['--data'], "Option '--data <value>' argument missing."],
])('%j is a problem, told with the options that there are', (args, what) => {
  expect(() => readArgs('npm start', { args, options: OPTIONS })).toThrow(expect.objectContaining({ name: 'Problem', message: what, mend: 'Options of npm start: --data, --brief.' }));
});

describe('a number', () => {
  it.each([['1', 1], ['999999999', 999_999_999], ['010', 10]])('%s is %d', (text, number) => {
    expect(wholeNumber('orders', text)).toBe(number);
  });

  it('may be 0 where that is said', () => {
    expect(wholeNumber('seed', '0', 0)).toBe(0);
  });

  it.each(['', '0', '-1', '1.5', '1e3', 'many', '1000000000', '٣'])('is not %j', (text) => {
    expect(() => wholeNumber('orders', text)).toThrow(new Problem(`--orders ${JSON.stringify(text)} is no whole number from 1.`, ''));
  });
});
