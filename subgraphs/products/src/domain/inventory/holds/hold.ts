/**
 * Where the pieces of a variant that an order asked for stand: set aside for it, sold to it, free
 * again, out of the house, or free because its time was over. Money that comes after that is not lost:
 * then they are held again, if they can be.
 */
export type HoldState = 'HELD' | 'COMMITTED' | 'RELEASED' | 'SHIPPED' | 'EXPIRED';

/** By how much a count changes for each piece. */
export interface Change {
  readonly onHand: number;
  readonly allocated: number;
  readonly reserved: number;
}

/** A move of a hold from one state to another, and what it does to the books for each piece. */
export interface Step extends Change {
  readonly from: HoldState;
}

/** What a piece in each state means for the books, compared to one that nobody asked for. */
const BOOKED: Readonly<Record<HoldState, Change>> = {
  HELD: { onHand: 0, allocated: 0, reserved: 1 },
  COMMITTED: { onHand: 0, allocated: 1, reserved: 0 },
  RELEASED: { onHand: 0, allocated: 0, reserved: 0 },
  SHIPPED: { onHand: -1, allocated: 0, reserved: 0 },
  EXPIRED: { onHand: 0, allocated: 0, reserved: 0 },
};

/**
 * From where a hold may move to each state. An order's events can overtake each other when one is
 * delivered again, so a hold may skip a state; what is released or shipped moves no more.
 */
const FROM: Readonly<Record<Exclude<HoldState, 'HELD'>, readonly HoldState[]>> = {
  COMMITTED: ['HELD'],
  RELEASED: ['HELD', 'COMMITTED', 'EXPIRED'],
  SHIPPED: ['HELD', 'COMMITTED', 'EXPIRED'],
  EXPIRED: ['HELD'],
};

/** The moves that lead to a state. */
export function stepsTo(to: Exclude<HoldState, 'HELD'>): readonly Step[] {
  return FROM[to].map((from) => ({
    from,
    onHand: BOOKED[to].onHand - BOOKED[from].onHand,
    allocated: BOOKED[to].allocated - BOOKED[from].allocated,
    reserved: BOOKED[to].reserved - BOOKED[from].reserved,
  }));
}
