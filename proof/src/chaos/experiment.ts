import type { Journal } from '../clients/journal.ts';
import type { StartedShop } from '../shop/start-shop.ts';

/** A number that an experiment is given. */
export interface Setting {
  readonly what: string;
  readonly usual: number;
  readonly least?: number;
}

/** What an experiment works with. */
export interface ExperimentContext<Names extends string = string> {
  readonly shop: StartedShop;
  readonly journal: Journal;
  readonly seed: number;
  readonly settings: Readonly<Record<Names, number>>;
  /** Tells people how it goes. */
  say(line: string): void;
}

/** What came of it. */
export interface Outcome {
  /** What was counted, by name: numbers, and maps of them. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** What was not as it must be, besides the books. */
  readonly wrong: readonly string[];
}

/** Something that is done to a shop to see that it keeps its promises. */
export interface Experiment<Names extends string = string> {
  readonly name: string;
  /** As docs/reliability.md numbers them. */
  readonly id: string;
  readonly what: string;
  readonly settings: Readonly<Record<Names, Setting>>;
  /** What the shop's processes are told besides. */
  readonly env?: NodeJS.ProcessEnv;
  run(context: ExperimentContext<Names>): Promise<Outcome>;
}
