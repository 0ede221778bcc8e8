import { describe, expect, it } from '@jest/globals';
import { EXPERIMENTS } from './experiments/experiments.ts';
import { helpOf, readOptions } from './options.ts';

const read = (...args: readonly string[]) => readOptions(args, EXPERIMENTS);

describe('the options of pnpm chaos', () => {
  it('are those of the kill storm when no experiment is named', () => {
    expect(read('--checkouts', '5000', '--kills', '300', '--seed', '7')).toMatchObject({ experiment: { id: 'T3' }, settings: { checkouts: 5_000, kills: 300 }, seed: 7, keep: false });
  });

  it.each(EXPERIMENTS.map(({ name, id }) => [name, id]))('know %s, also as %s', (name, id) => {
    expect(read(name)).toMatchObject({ experiment: { name } });
    expect(read(id)).toMatchObject({ experiment: { name } });
    expect(helpOf(EXPERIMENTS)).toContain(`  ${name}`);
  });

  it.each([
    [['--kill', '3'], /Unknown option '--kill'/, /--kills/],
    [['weather'], /no experiment "weather"/, /kills/],
    [['--kills', 'many'], /--kills "many" is no whole number/, /--kills/],
    [['--checkouts', '0'], /--checkouts "0" is no whole number from 1/, /--checkouts/],
    [['kills', 'again'], /Unexpected argument 'again'/, /--checkouts/],
  ])('refuse %j with what can be given', (args, what, mend) => {
    expect(() => read(...args)).toThrow(expect.objectContaining({ name: 'Problem', message: expect.stringMatching(what), mend: expect.stringMatching(mend) }));
  });

  it('tell what they are when asked', () => {
    expect(read('--help')).toBe('help');
  });
});
