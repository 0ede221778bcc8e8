import type { Id } from '@storegraph/kernel/ids';
import type { FileFormat } from '../import/import-run.ts';
import type { ExportedVariant } from './exported-variant.ts';

/** Which variants are exported; all conditions given must hold. */
export interface ExportFilter {
  /** A category's slug; those below it count too. */
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  readonly isPublished?: boolean | undefined;
}

/** A file that can be fetched, made while it is: by whoever knows its key, until it is over. */
export interface ExportRun {
  readonly id: Id<'exp'>;
  readonly format: FileFormat;
  readonly filter: ExportFilter;
  readonly createdBy: Id<'user'>;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly downloadKey: string;
}

/** Exports, to write. */
export interface ExportStore {
  add(run: ExportRun): Promise<void>;
  /** Whether there is a category of this slug. */
  hasCategory(slug: string): Promise<boolean>;
  /** Removes those that are over. */
  removeExpired(now: Date): Promise<void>;
}

/** A variant, and where it stands: the ids of its product and its own. */
export interface PlacedVariant {
  readonly place: readonly [string, string];
  readonly variant: ExportedVariant;
}

/** Exports to read, and what they are made of. */
export interface ExportReads {
  byIds(ids: readonly Id<'exp'>[]): Promise<readonly ExportRun[]>;
  byDownloadKey(downloadKey: string): Promise<ExportRun | undefined>;
  /** The next variants behind a place, in the order in which products were made; none at the end. */
  variants(filter: ExportFilter, after: PlacedVariant['place'] | undefined, most: number): Promise<readonly PlacedVariant[]>;
}
