import { join } from 'node:path';
import { openJournal } from '../clients/journal.ts';
import { ledgerViolations } from '../ledger/violations.ts';
import { startBreakableShop } from '../shop/start-breakable-shop.ts';
import type { StartedShop } from '../shop/start-shop.ts';
import type { Experiment } from './experiment.ts';

/** What came of a run, for programs. */
export interface Report {
  readonly experiment: string;
  readonly id: string;
  readonly seed: number;
  readonly seconds: number;
  /** How much is wrong. */
  readonly violations: number;
  /** How often a subscriber was shown a version that was not the next one (I10). */
  readonly gaps: number;
  /** What is wrong. */
  readonly wrong: readonly string[];
  readonly [figure: string]: unknown;
}

export interface RunOptions {
  readonly experiment: Experiment;
  readonly settings: Readonly<Record<string, number>>;
  readonly seed: number;
  say(line: string): void;
}

/** Does an experiment with a shop that is there, and holds the books against what clients heard. */
export async function runWith(shop: StartedShop, { experiment, settings, seed, say }: RunOptions): Promise<Report> {
  const begunAt = performance.now();
  const journal = openJournal(join(shop.dataDirectory, 'logs', `journal-${experiment.name}-${seed}.jsonl`));
  const { figures, wrong } = await experiment.run({ shop, journal, settings, seed, say });
  await journal.close();
  say('looking into the books …');
  const found = [...wrong, ...await ledgerViolations(shop, journal.file)];
  return { experiment: experiment.name, id: experiment.id, seed, seconds: Math.round((performance.now() - begunAt) / 1_000), ...figures, violations: found.length, gaps: found.filter((each) => each.startsWith('I10 ')).length, wrong: found };
}

/** The same with a shop that is started for it, and gone afterwards. */
export async function run(options: RunOptions & { readonly keep: boolean }): Promise<Report> {
  const { say, keep, experiment } = options;
  say('a shop is started …');
  const shop = await startBreakableShop(experiment.env);
  let report: Report | undefined;
  try {
    report = await runWith(shop, options);
    return report;
  } finally {
    const isKept = keep && (report?.violations ?? 1) > 0;
    if (isKept) say(`its folder is kept: ${shop.dataDirectory}`);
    await shop.stop({ keep: isKept });
  }
}
