import { Refusal, Refusals } from './refusal.ts';

/**
 * Reads each line of an input; a line that is refused does not hide what is wrong with those after it.
 * Refuses with all that `parse` refused, in the order of the lines.
 */
export function parseEach<Line, Parsed>(lines: readonly Line[], parse: (line: Line, index: number) => Parsed): Parsed[] {
  const refused: Refusal[] = [];
  const parsed = lines.flatMap((line, index) => {
    try {
      return [parse(line, index)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error);
      return [];
    }
  });
  const [first, ...others] = refused;
  if (first) throw new Refusals(first, ...others);
  return parsed;
}
