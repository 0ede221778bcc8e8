import type { Id } from '@storegraph/kernel/ids';
import type { Change, HoldState } from './holds/hold.ts';

/** A change of a variant's count, and what led to it. */
export interface StockMovement extends Change {
  /** A whole number as text; later movements of a variant have higher ones. */
  readonly number: string;
  readonly variantId: Id<'var'>;
  readonly warehouseId: Id<'wh'>;
  /** Null when pieces were counted or transferred. */
  readonly orderId: Id<'order'> | null;
  readonly kind: HoldState | 'COUNTED' | 'TRANSFERRED' | 'RETURNED';
  readonly movedAt: Date;
}
