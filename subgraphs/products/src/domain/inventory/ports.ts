import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Share } from './holds/allocate.ts';
import type { BackorderPolicy } from './availability/backorder.ts';
import type { CountChange } from './counts/count-plan.ts';
import type { Change, HoldState, Step } from './holds/hold.ts';
import type { Pieces } from './pieces.ts';
import type { StockLevel } from './stock-level.ts';
import type { StockNotice } from './notices/stock-notice.ts';
import type { StockMovement } from './stock-movement.ts';
import type { Warehouse, WarehouseLevel } from './warehouses/warehouse.ts';

/** Stock to read. */
export interface StockReads {
  levels(variantIds: readonly Id<'var'>[]): Promise<readonly WatchedStock[]>;
  /** Per warehouse, in the order orders are served from; none where a variant never was. */
  warehouseLevels(variantIds: readonly Id<'var'>[]): Promise<readonly WarehouseLevel[]>;
  /** A page of each variant's movements, latest first; `after` is a movement's number. */
  movements(variantIds: readonly Id<'var'>[], page: PageRequest<string>): Promise<ReadonlyMap<Id<'var'>, Page<StockMovement>>>;
  /** How many movements each variant has; none is told of those without any. */
  countMovements(variantIds: readonly Id<'var'>[]): Promise<readonly { readonly variantId: Id<'var'>; readonly count: number }[]>;
}

/** What is held for orders, to read. */
export interface HoldReads {
  /** Orders with holds whose time is over by then, longest first. */
  due(by: Date, limit: number): Promise<readonly Id<'order'>[]>;
}

/** Warehouses to read. */
export interface WarehouseReads {
  /** In the order orders are served from. */
  all(): Promise<readonly Warehouse[]>;
  byIds(ids: readonly Id<'wh'>[]): Promise<readonly Warehouse[]>;
}

/** By how much the count of a variant in a warehouse changed. */
export interface LevelChange extends Change {
  readonly variantId: Id<'var'>;
  readonly warehouseId: Id<'wh'>;
}

/** A variant's count, and what decides what is told of it. */
export interface WatchedStock extends StockLevel, BackorderPolicy {
  /** Rises with each change of it that is told. */
  readonly version: number;
  /** At so many pieces that can be sold, or fewer, it runs low. */
  readonly lowThreshold: number;
}

/** A variant's count that nobody else changes until the transaction ends. */
export interface LockedStock extends WatchedStock {
  /** Whether shoppers can have it at all: its product is published. */
  readonly isSellable: boolean;
  /** Of every warehouse in use, in the order orders are served from. */
  readonly levels: readonly LockedLevel[];
}

/** Its count in a warehouse. */
export interface LockedLevel extends WarehouseLevel {
  /** Whether more may be promised from here than is there, as far as the variant's policy goes. */
  readonly mayOwe: boolean;
}

/** Stock to write. Every change of a count leaves a movement. */
export interface StockStore {
  /**
   * Notes that an order's stock is decided on. False when it was before: whatever comes second, the
   * order or its end, finds the matter closed.
   */
  decide(orderId: Id<'order'>): Promise<boolean>;
  /** Whether anything is sold to an order, in the house or sent. */
  isSold(orderId: Id<'order'>): Promise<boolean>;
  /** Sells more to an order, of variants that were locked, once for each cause. Answers by how much which counts changed. */
  sellMore(orderId: Id<'order'>, shares: readonly Share[], cause: string): Promise<readonly LevelChange[]>;
  /**
   * Lets nobody else change the counts of these variants until the transaction ends: always in the same order, so that
   * no two transactions wait for each other. Answers those that there are.
   */
  lock(variantIds: readonly Id<'var'>[]): Promise<readonly LockedStock[]>;
  /** Changes what is on hand of a variant that was locked, all of it at once. False when more pieces are promised than would be left somewhere: then it must be undone. */
  book(variantId: Id<'var'>, kind: 'COUNTED' | 'TRANSFERRED', changes: readonly CountChange[]): Promise<boolean>;
  /** Sets pieces aside for an order, all of them. Rejects when too few can be sold: they must have been locked and found enough. */
  hold(orderId: Id<'order'>, shares: readonly Share[], expiresAt: Date): Promise<void>;
  /** Lets nobody else change the counts of what is held for an order until the transaction ends. Answers those variants' counts. */
  lockHeldFor(orderId: Id<'order'>): Promise<readonly WatchedStock[]>;
  /**
   * Moves those of an order's holds that one of the steps fits, of those whose time is over by `dueBy` if that is given; their variants
   * must have been locked. Answers by how much which counts changed.
   */
  move(orderId: Id<'order'>, to: HoldState, steps: readonly Step[], dueBy?: Date): Promise<readonly LevelChange[]>;
  /**
   * Moves so many pieces of an order's holds, of those that one of the steps fits: where a hold has more, the rest stays as it is. What leaves
   * and was not counted before is counted in first. The variants must have been locked. Answers by how much which counts changed.
   */
  movePart(orderId: Id<'order'>, to: 'SHIPPED' | 'RELEASED', steps: readonly Step[], pieces: readonly Pieces[], cause: string): Promise<readonly LevelChange[]>;
  /** Brings pieces that an order took out of the house back to where it had some from; `isStillSold`: set aside for it. The variants must have been locked. */
  takeBack(orderId: Id<'order'>, pieces: readonly Pieces[], isStillSold: boolean, cause: string): Promise<readonly LevelChange[]>;
  /** What was held for an order until its time was over, each variant once and sorted. Its variants must have been locked. */
  expired(orderId: Id<'order'>): Promise<readonly Pieces[]>;
  /** Sells pieces to an order whose hold has expired: all of them, or it rejects. What it held elsewhere is over. */
  holdAgain(orderId: Id<'order'>, shares: readonly Share[]): Promise<readonly LevelChange[]>;
  /** Sets when an order's hold ends; null: never by itself. `orderVersion` is that of the order's event which says so: an older one changes nothing. */
  extend(orderId: Id<'order'>, orderVersion: number, expiresAt: Date | null): Promise<void>;
  /** Lets nobody else free holds until the transaction ends. False when somebody else does. */
  claimExpiry(): Promise<boolean>;
  /** The versions of the next events about these variants' stock. They must have been locked. */
  raiseStock(variantIds: readonly Id<'var'>[]): Promise<ReadonlyMap<Id<'var'>, number>>;
  /** Sets whether more may be promised than is there, and which warehouse owes it. The variant must have been locked. False when more is owed already. */
  setBackorder(variantId: Id<'var'>, policy: BackorderPolicy, owingWarehouseId: Id<'wh'>): Promise<boolean>;
  /** Counts in what an order takes out of the house and was not counted before: what leaves was there. Its variants must have been locked. */
  countInMissing(orderId: Id<'order'>): Promise<readonly LevelChange[]>;
  /** False when there is no such variant. */
  setLowThreshold(variantId: Id<'var'>, threshold: number): Promise<boolean>;
  /** The version of the next event about an order's stock. */
  raise(orderId: Id<'order'>): Promise<number>;
}

/** Customers' wishes to be told that something is back, to read. */
export interface NoticeReads {
  byIds(ids: readonly Id<'notice'>[]): Promise<readonly StockNotice[]>;
  /** A customer's that still wait, latest first. */
  waitingOf(userId: Id<'user'>): Promise<readonly StockNotice[]>;
}

/** A wish to be noted, with the version that the variant's stock has. */
export interface NewNotice extends Pick<StockNotice, 'id' | 'userId' | 'variantId' | 'requestedAt'> {
  readonly stockVersion: number;
}

/** Customers' wishes, to write. */
export interface NoticeStore extends NoticeReads {
  /** Notes a wish; the customer has none that waits for the variant, whose stock must have been locked. */
  add(notice: NewNotice): Promise<Id<'notice'>>;
  /** Answers the id of the one that waited, if one did. */
  cancel(userId: Id<'user'>, variantId: Id<'var'>, at: Date): Promise<Id<'notice'> | undefined>;
  /** Ends the wishes that were noted at an older version of the variant's stock. Answers them, each with a number that later ones exceed. */
  end(variantId: Id<'var'>, stockVersion: number, at: Date): Promise<readonly { readonly id: Id<'notice'>; readonly userId: Id<'user'>; readonly number: number }[]>;
}

/** Warehouses to write. Who locks both locks variants first. */
export interface WarehouseStore {
  /** False when another has its code. */
  open(warehouse: Warehouse): Promise<boolean>;
  /** All of them; nobody else changes one, or brings pieces into one, until the transaction ends. */
  lockAll(): Promise<readonly Warehouse[]>;
  /** Lets nobody close these warehouses until the transaction ends. False when one is not in use. */
  keepOpen(ids: readonly Id<'wh'>[]): Promise<boolean>;
  /** Whether nothing is in it, held or not, and it owes nothing. */
  isEmpty(id: Id<'wh'>): Promise<boolean>;
  change(warehouse: Warehouse): Promise<void>;
}
