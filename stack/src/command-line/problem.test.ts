import { parseArgs } from 'node:util';
import { expect, it } from '@jest/globals';
import { explain, Problem } from './problem.ts';

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
};

it.each([
  [['--prot', '4711'], "✖ Unknown option '--prot'. All that can be asked: --help"],
  [['extra'], "✖ Unexpected argument 'extra'. All that can be asked: --help"],
  [['--data'], "✖ Option '--data <value>' argument missing. All that can be asked: --help"],
])('an option that a command does not have is told in one line: %j', (args, line) => {
  expect(explain(thrownBy(() => parseArgs({ args, options: { data: { type: 'string' } } })))).toBe(line);
});

it('a problem is told with its mend, and anything else with where it came from and why', () => {
  expect(explain(new Problem('The port is taken.', 'Name another.'))).toBe('✖ The port is taken. Name another.');
  expect(explain(new Error('broken', { cause: new Problem('The disk is full.', 'Make room.') }))).toMatch(/^✖ Error: broken\n {4}at [\s\S]*\n {2}because: ✖ The disk is full\. Make room\.$/);
});
