import { describe, expect, it } from '@jest/globals';
import { helpOf, readOptions } from './options.ts';
import { ROOMS } from './rooms.ts';

const read = (...args: readonly string[]) => readOptions(args, ROOMS);

describe('the options of pnpm mutate', () => {
  it('are every mistake in every room when nothing is asked', () => {
    expect(read()).toEqual({ rooms: ROOMS, every: 1, again: undefined });
  });

  it('are those of the rooms that are named', () => {
    expect(read('--only', 'saga,money', '--every', '10')).toMatchObject({ rooms: [{ name: 'money' }, { name: 'saga' }], every: 10 });
    for (const { name } of ROOMS) expect(helpOf(ROOMS)).toContain(name);
  });

  it.each([
    [['--rooms', 'saga'], /Unknown option '--rooms'/, /--only, --every, --again/],
    [['--only', 'saga,kitchen'], /no room "kitchen"/, /money/],
    [['--every', '0'], /--every "0" is no whole number/, /--every/],
  ])('refuse %j with what can be given', (args, what, mend) => {
    expect(() => read(...args)).toThrow(expect.objectContaining({ name: 'Problem', message: expect.stringMatching(what), mend: expect.stringMatching(mend) }));
  });
});
