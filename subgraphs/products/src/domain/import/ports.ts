import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { CountChange } from '../inventory/counts/count-plan.ts';
import type { CatalogueNow, Changes, Count } from './applying/catalogue-now.ts';
import type { FileFormat, ImportRun, ImportStatus, Progress } from './import-run.ts';
import type { ImportLine } from './import-line.ts';
import type { BatchPlan } from './applying/plan-batch.ts';
import type { Problem } from './problem.ts';

/** Imports to read. */
export interface ImportReads {
  byIds(ids: readonly Id<'imp'>[]): Promise<readonly ImportRun[]>;
  /** Latest first; `after` is an import's id. */
  page(page: PageRequest<Id<'imp'>>): Promise<Page<ImportRun>>;
  count(): Promise<number>;
  /** A page of each import's problems by line; `after` is a problem's number. */
  problems(ids: readonly Id<'imp'>[], page: PageRequest<number>): Promise<ReadonlyMap<Id<'imp'>, Page<KeptProblem>>>;
  countProblems(ids: readonly Id<'imp'>[]): Promise<readonly { readonly importId: Id<'imp'>; readonly count: number }[]>;
}

/** A problem, and where it stands in the list of its import's. */
export interface KeptProblem extends Problem {
  readonly number: number;
}

/** What an import is before anything was uploaded. */
export interface NewImport {
  readonly id: Id<'imp'>;
  readonly format: FileFormat;
  readonly isDryRun: boolean;
  readonly createdBy: Id<'user'>;
  readonly createdAt: Date;
  readonly uploadKey: string;
}

/** By how many pieces the count of a variant changes in a warehouse. */
export interface PlacedCount extends CountChange {
  readonly variantId: Id<'var'>;
}

/** Imports, to write. */
export interface ImportStore {
  add(run: NewImport): Promise<void>;
  /** Nobody else changes the import until the transaction ends. Undefined when there is none. */
  lock(id: Id<'imp'>): Promise<ImportRun | undefined>;
  /** The same, found by the key of its upload. */
  lockByUploadKey(uploadKey: string): Promise<ImportRun | undefined>;
  /** Keeps a piece of the file, behind those that are kept. */
  addPiece(id: Id<'imp'>, at: number, piece: Uint8Array): Promise<void>;
  /** Lets go of what was uploaded. */
  dropPieces(id: Id<'imp'>): Promise<void>;
  /** Imports that await their file since before a moment; those that somebody is at are left for the next time. */
  lockAwaitedSince(before: Date): Promise<readonly ImportRun[]>;
  /** Removes imports that were over before a moment, with their problems. */
  removeEndedBefore(before: Date): Promise<void>;
  /**
   * The import whose turn it is, locked: the oldest that is not over. Undefined when there is none, or when somebody
   * else is at work: one batch of one import is applied at a time in the whole shop.
   */
  takeNext(): Promise<ImportRun | undefined>;
  /** What was uploaded, from this byte to the end of the piece it is in; empty at the end. */
  bytesFrom(id: Id<'imp'>, from: number): Promise<Uint8Array>;
  /** Keeps how far an import is and raises its version. Answers the new version. */
  move(id: Id<'imp'>, status: ImportStatus, progress: Progress, at: Date): Promise<number>;
  /** Keeps what is wrong with lines. */
  report(id: Id<'imp'>, problems: readonly Problem[]): Promise<void>;
  /** Remembers what good lines said, for as long as the import runs. */
  remember(id: Id<'imp'>, said: Pick<BatchPlan, 'skus' | 'products'>): Promise<void>;
  /** Lets go of the file and of what was remembered of it. */
  forgetFile(id: Id<'imp'>): Promise<void>;
  /** What the catalogue, and the file so far, have to say to these lines. Products and variants are locked, in this order. */
  catalogueFor(id: Id<'imp'>, lines: readonly ImportLine[]): Promise<CatalogueNow>;
  /**
   * Makes the changes, and answers which variants are to be told of: theirs, and all of products that changed.
   * @throws CatalogueMoved when others made the same product or variant meanwhile
   * @throws NotKept when the database refuses what a line says
   */
  apply(changes: Changes): Promise<readonly Id<'var'>[]>;
  /** Counts the pieces of new variants, each with a movement. @throws NotKept */
  countNew(counts: readonly Count[]): Promise<void>;
  /** Changes the counts of variants that are locked, each with a movement. @throws NotKept */
  count(changes: readonly PlacedCount[]): Promise<void>;
}

/** Others were faster; the same batch, begun anew, will see what they did. */
export class CatalogueMoved extends Error {
  override readonly name = 'CatalogueMoved';
}

/** The database refused what a line says, though nothing was found wrong with it. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}
