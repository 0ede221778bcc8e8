import type { Id } from '@storegraph/kernel/ids';
import type { MediaUseCases as UseCases } from '@storegraph/media/library/use-cases';

export type { MediaReads, MediaRows, Medium } from '@storegraph/media/library/medium';

/** What callers can have done with pictures of products. */
export type MediaUseCases = UseCases<Id<'prod'>>;

/** Products as pictures are shown of them, to write. */
export interface PictureStore {
  /** Nobody else changes the product until the transaction ends. False when there is none. */
  hold(id: Id<'prod'>): Promise<boolean>;
  /** Where a product's first picture is shown; null when it has none. */
  show(id: Id<'prod'>, url: string | null): Promise<void>;
}
