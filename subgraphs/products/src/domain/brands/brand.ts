import type { Id } from '@storegraph/kernel/ids';

/** Who makes something. Products name their brand by its name. */
export interface Brand {
  readonly id: Id<'brand'>;
  /** Rises by one with each change of it. */
  readonly version: number;
  /** Unique among brands. */
  readonly slug: string;
  /** Unique among brands. */
  readonly name: string;
  readonly description: string | null;
  readonly logoUrl: string | null;
}

/** A brand, and what it is sorted by in lists. */
export interface ListedBrand extends Brand {
  readonly sortName: string;
}
