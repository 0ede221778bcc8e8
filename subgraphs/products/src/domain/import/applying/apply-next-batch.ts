import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../../catalogue/tell-changed.ts';
import type { Stores } from '../../ports.ts';
import { COLUMNS, compareAtColumn, priceColumn } from '../reading/columns.ts';
import { countPieces } from './count-pieces.ts';
import { columnOfFact } from '../facts.ts';
import type { FactOwner } from '../facts.ts';
import type { ImportLine } from '../import-line.ts';
import type { FileFormat, ImportRun, ImportStatus, Progress } from '../import-run.ts';
import { moveImport } from '../move-import.ts';
import { planBatch } from './plan-batch.ts';
import type { BatchPlan } from './plan-batch.ts';
import { CatalogueMoved, NotKept } from '../ports.ts';
import { problemAt } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { readLines } from '../reading/read-lines.ts';
import type { LinesRead } from '../reading/read-lines.ts';

/** How much is done at once. */
export interface BatchSize {
  /** Lines. */
  readonly most: number;
  /** Whether the lines are given up: what they say was refused by the database before. */
  readonly isGivenUp?: boolean;
}

/**
 * Applies the next lines of the import whose turn it is, and notes how far that is, in one transaction: wherever the
 * process ends, the next one goes on exactly there. Bad lines are reported and lose none of the good. Answers whether
 * there was something to do. Rejects with `NotKept` when the database refuses a line of the batch.
 */
export type ApplyNextBatch = (size: BatchSize) => Promise<boolean>;

/** What it needs besides the database. */
export interface ApplyDeps {
  readonly transact: Transact<Stores>;
  readonly newProductId: () => Id<'prod'>;
  readonly newVariantId: () => Id<'var'>;
  /** A short mark of a text. */
  readonly mark: (text: string) => string;
  readonly now: () => Date;
}

/** How often a batch is begun anew because others were faster. */
const TRIES = 5;

/** Makes `ApplyNextBatch`. */
export function createApplyNextBatch(deps: ApplyDeps): ApplyNextBatch {
  const applyOnce = (size: BatchSize) => deps.transact(async (stores) => {
    const { imports } = stores;
    const run = await imports.takeNext();
    if (!run) return false;
    const read = await readLines({ from: run.progress, format: run.format, most: size.most, bytesFrom: (from) => imports.bytesFrom(run.id, from) });
    const plan = await (size.isGivenUp ? giveUp(read.lines) : applyLines(run, read.lines, stores, deps));
    await imports.report(run.id, [...read.problems, ...plan.problems].sort((a, b) => a.line - b.line));
    const status = STATUS[read.stopped];
    if (status === 'RUNNING') await imports.remember(run.id, plan);
    else await imports.forgetFile(run.id);
    await moveImport(run, { status, progress: progressOf(run.progress, read, plan), at: deps.now() }, stores);
    if (!run.isDryRun) await countPieces(plan.changes, stores);
    return true;
  });

  return async (size) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await applyOnce(size);
      } catch (error) {
        if (!(error instanceof CatalogueMoved)) throw error;
        // Nobody is faster so often: the line itself is at fault.
        if (tries >= TRIES) throw new NotKept(error.message, { cause: error });
      }
    }
  };
}

const STATUS: Readonly<Record<LinesRead['stopped'], ImportStatus>> = { full: 'RUNNING', end: 'FINISHED', 'bad-header': 'FAILED' };

async function applyLines({ id, format, isDryRun }: ImportRun, lines: readonly ImportLine[], { imports, catalogue, outbox }: Stores, deps: ApplyDeps): Promise<BatchPlan> {
  if (lines.length === 0) return NOTHING;
  const now = await imports.catalogueFor(id, lines);
  const plan = planBatch(lines, now, { ...deps, isDryRun, ...namesIn(format) });
  if (!isDryRun) await tellChanged(await imports.apply(plan.changes), catalogue, outbox);
  return plan;
}

/** What its columns are called in a file. */
const namesIn = (format: FileFormat) => ({
  nameOf: (key: keyof typeof COLUMNS): string => COLUMNS[key][format === 'CSV' ? 'csv' : 'json'],
  nameOfFact: (fact: string, of: FactOwner) => columnOfFact(fact, of, format),
  nameOfPrice: (currency: Currency) => (format === 'CSV' ? priceColumn(currency) : `prices.${currency}`),
  nameOfCompareAt: (currency: Currency) => (format === 'CSV' ? compareAtColumn(currency) : `compareAtPrices.${currency}`),
});

const NOTHING: BatchPlan = {
  changes: { newProducts: [], changedProducts: [], newVariants: [], changedVariants: [], prices: [], removedPrices: [], productFacts: [], variantFacts: [], newCounts: [], counts: [] },
  problems: [], applied: 0, unchanged: 0, failed: 0, skus: [], products: new Map(),
};

const giveUp = (lines: readonly ImportLine[]): BatchPlan => ({
  ...NOTHING, failed: lines.length, problems: lines.map(({ number, sku }): Problem => problemAt(number, 'NOT_KEPT', null, sku)),
});

function progressOf(before: Progress, read: LinesRead, plan: BatchPlan): Progress {
  return {
    ...read.progress,
    lines: before.lines + read.lines.length + read.failed,
    applied: before.applied + plan.applied,
    unchanged: before.unchanged + plan.unchanged,
    failed: before.failed + plan.failed + read.failed,
  };
}
