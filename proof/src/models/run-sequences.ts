import fc from 'fast-check';
import type { ShopFacts } from '../shop/start-shop.ts';
import type { Step } from './commands/command.ts';
import { STEPS } from './commands/commands.ts';
import { openSystem } from './system/system.ts';
import { openFixture } from './system/fixture.ts';

/** How many sequences of how many steps; a failing one is made again by the same seed with `path` and `replay`, as it was told. */
export interface Sequences {
  readonly sequences: number;
  /** At most; steps for which there is nothing are left out. */
  readonly length: number;
  readonly seed: number;
  readonly path?: string | undefined;
  readonly replay?: string | undefined;
  say(line: string): void;
}

/** What came of them. */
export interface Modelled {
  readonly sequences: number;
  /** That were done, in the shop and in the model. */
  readonly steps: number;
  /** How often which; what was refused, by its code. */
  readonly did: Readonly<Record<string, number>>;
  readonly orders: number;
  /** The shortest sequence after which shop and model differ, how, and what makes it again. */
  readonly fault: string | undefined;
}

/** Does random sequences to a shop that runs and to the model, until one comes out otherwise; then finds the shortest that does. */
export async function runSequences(shop: ShopFacts, { sequences, length, seed, path, replay, say }: Sequences): Promise<Modelled> {
  const fixture = await openFixture(shop);
  let [run, orders, hasFailed] = [0, 0, false];
  const did: string[] = [];
  const commands = fc.commands([...STEPS], { maxCommands: length, size: 'max', ...(replay === undefined ? {} : { replayPath: replay }) });
  const property = fc.asyncProperty(commands, async (sequence) => {
    const { model, real } = await openSystem(fixture);
    try {
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      await real.agree(model, model.orders.keys());
      await real.leave(model);
    } catch (error) {
      // To find the shortest takes long.
      if (!hasFailed) say(`sequence ${run + 1} came out otherwise, and is shortened: ${String(error)}`);
      hasFailed = true;
      await real.leave();
      throw error;
    } finally {
      run += 1;
      orders += real.orders.length;
      did.push(...real.did);
      if (run % 25 === 0) say(`${run} sequences, ${orders} orders …`);
    }
  });
  const { failed, counterexample, errorInstance, counterexamplePath, numRuns } = await fc.check(property, { seed, numRuns: sequences, ...(path === undefined ? {} : { path }) });
  const fault = failed ? faultOf(seed, length, counterexamplePath, counterexample ? fc.stringify(counterexample[0]) : '', errorInstance) : undefined;
  return { sequences: numRuns, steps: did.length, orders, did: counted(did), fault };
}

const counted = (all: readonly string[]): Readonly<Record<string, number>> => Object.fromEntries([...Map.groupBy(all.toSorted(), (each) => each)].map(([each, { length }]) => [each, length]));

/** Does one sequence, as it is given. Rejects when shop and model differ. */
export async function runSteps(shop: ShopFacts, sequence: Iterable<Step>): Promise<void> {
  const { model, real } = await openSystem(await openFixture(shop));
  await fc.asyncModelRun(() => ({ model, real }), sequence);
  await real.agree(model, model.orders.keys());
  await real.leave();
}

function faultOf(seed: number, length: number, path: string | null, sequence: string, error: unknown): string {
  const [text = '', replayed = ''] = sequence.split('/*replayPath=');
  const replay = replayed.replaceAll(/["*/]/g, '');
  return `${text.replaceAll('),', ')\n  ')}\n${error instanceof Error ? error.message : String(error)}\n\nAgain: pnpm model --seed ${seed} --length ${length} --path ${path ?? ''} --replay ${replay}`;
}
