import type { Id } from '@storegraph/kernel/ids';
import type { MediaUseCases as UseCases } from '@storegraph/media/library/use-cases';

export type { MediaReads, MediaRows, Medium } from '@storegraph/media/library/medium';

/** What pictures are shown of. */
export type Pictured = Id<'prod'> | Id<'var'>;

/** A product, or with `variantId` one of its variants, as a client says it. */
interface OfProduct { readonly productId: string; readonly variantId?: string | null | undefined }

type Place<Verb extends 'attachMedia' | 'reorderMedia'> = UseCases<Pictured>[Verb];
type PlaceOfProduct<Verb extends 'attachMedia' | 'reorderMedia'> =
  (caller: Parameters<Place<Verb>>[0], input: Omit<Parameters<Place<Verb>>[1], 'subjectId'> & OfProduct) => Promise<Pictured>;

/** What callers can have done with pictures of products and their variants. */
export interface MediaUseCases extends Omit<UseCases<Pictured>, 'attachMedia' | 'reorderMedia'> {
  /** Refuses with VARIANT_NOT_FOUND besides, unless the variant is one of the product. */
  readonly attachMedia: PlaceOfProduct<'attachMedia'>;
  /** As `attachMedia`. */
  readonly reorderMedia: PlaceOfProduct<'reorderMedia'>;
}

/** Whether a picture is of a variant, and not of a product. */
export const isOfVariant = (id: Pictured): id is Id<'var'> => id.startsWith('var_');

/** Products and variants as pictures are shown of them, to write. */
export interface PictureStore {
  /** Nobody else changes the product until the transaction ends. False when there is none. */
  hold(id: Id<'prod'>): Promise<boolean>;
  /** The same for a variant and its product. False when there is none, or it is not one of `productId`. */
  holdVariant(id: Id<'var'>, productId?: Id<'prod'>): Promise<boolean>;
  /** Where a product's first picture is shown; null when it has none. */
  show(id: Id<'prod'>, url: string | null): Promise<void>;
}
