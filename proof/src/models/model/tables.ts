/** Where a parcel can stand, and what its pieces then are counted among. */
export const PARCEL_STATUSES = {
  PENDING: { allotted: 1, packed: 0, shipped: 0, delivered: 0 },
  PACKED: { allotted: 1, packed: 1, shipped: 0, delivered: 0 },
  SHIPPED: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  OUT_FOR_DELIVERY: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  DELIVERY_FAILED: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  LOST: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  DELIVERED: { allotted: 1, packed: 1, shipped: 1, delivered: 1 },
  READY_FOR_PICKUP: { allotted: 1, packed: 1, shipped: 0, delivered: 0 },
  PICKED_UP: { allotted: 1, packed: 1, shipped: 1, delivered: 1 },
  RETURNED_TO_SENDER: { allotted: 0, packed: 0, shipped: 0, delivered: 0 },
  CANCELLED: { allotted: 0, packed: 0, shipped: 0, delivered: 0 },
} as const;

export type ParcelStatus = keyof typeof PARCEL_STATUSES;
/** What pieces of parcels are counted among. */
export type Counted = keyof (typeof PARCEL_STATUSES)['PENDING'];

/** What can happen to a parcel that is in this state, and where it leads. */
export const PARCEL_MOVES: Readonly<Record<ParcelStatus, Readonly<Partial<Record<ParcelMove, ParcelStatus>>>>> = {
  PENDING: { PACK: 'PACKED', CANCEL: 'CANCELLED' },
  PACKED: { SHIP: 'SHIPPED', OFFER_FOR_PICKUP: 'READY_FOR_PICKUP', CANCEL: 'CANCELLED' },
  READY_FOR_PICKUP: { PICK_UP: 'PICKED_UP', CANCEL: 'CANCELLED' },
  SHIPPED: { SEND_OUT: 'OUT_FOR_DELIVERY', DELIVER: 'DELIVERED', FAIL_DELIVERY: 'DELIVERY_FAILED', LOSE: 'LOST', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  OUT_FOR_DELIVERY: { DELIVER: 'DELIVERED', FAIL_DELIVERY: 'DELIVERY_FAILED', LOSE: 'LOST', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  DELIVERY_FAILED: { SEND_OUT: 'OUT_FOR_DELIVERY', DELIVER: 'DELIVERED', TRY_AGAIN: 'SHIPPED', LOSE: 'LOST', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  LOST: { SEND_OUT: 'OUT_FOR_DELIVERY', DELIVER: 'DELIVERED', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  DELIVERED: {}, PICKED_UP: {}, RETURNED_TO_SENDER: {}, CANCELLED: {},
};

export type ParcelMove = 'PACK' | 'SHIP' | 'SEND_OUT' | 'DELIVER' | 'FAIL_DELIVERY' | 'TRY_AGAIN' | 'LOSE' | 'RETURN_TO_SENDER' | 'OFFER_FOR_PICKUP' | 'PICK_UP' | 'CANCEL';

/** What can happen to a return that is in this state, and where it leads. */
export const RETURN_MOVES: Readonly<Record<ReturnStatus, Readonly<Partial<Record<ReturnMove, ReturnStatus>>>>> = {
  REQUESTED: { APPROVE: 'APPROVED', REJECT: 'REJECTED', CANCEL: 'CANCELLED' },
  APPROVED: { SEND: 'IN_TRANSIT', RECEIVE: 'RECEIVED', CANCEL: 'CANCELLED' },
  IN_TRANSIT: { RECEIVE: 'RECEIVED' },
  RECEIVED: { REFUND: 'REFUNDED', REPLACE: 'REPLACING' },
  // By itself: what was sent again has arrived, or will not.
  REPLACING: { CLOSE: 'CLOSED', REPLACE_FAILED: 'RECEIVED' },
  REFUNDED: {}, CLOSED: {}, REJECTED: {}, CANCELLED: {},
};

export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'IN_TRANSIT' | 'RECEIVED' | 'REPLACING' | 'REFUNDED' | 'CLOSED' | 'REJECTED' | 'CANCELLED';
export type ReturnMove = 'APPROVE' | 'REJECT' | 'SEND' | 'RECEIVE' | 'REFUND' | 'REPLACE' | 'CLOSE' | 'REPLACE_FAILED' | 'CANCEL';

/** The payment methods of the simulated provider, and what becomes of what is charged to them. */
export const METHODS = {
  tok_success: 'CAPTURED', tok_mastercard: 'CAPTURED', tok_decline: 'FAILED', tok_insufficient_funds: 'FAILED', tok_needs_action: 'REQUIRES_ACTION',
} as const;

export type Method = keyof typeof METHODS;

/** Where things are sent, and whether that is where the shop sends by other ways than the usual one. */
export const PLACES = { Berlin: true, Wien: true, Zürich: false } as const;

export type Place = keyof typeof PLACES;

/** The ways in which things are sent: up to which weight, and the rows of its table, the one that counts first. */
export const WAYS = {
  usual: { mostGrams: Number.POSITIVE_INFINITY, rates: [{ fromGrams: 0, fromMinor: 0n, minor: 0n }] },
  express: { mostGrams: 30_000, rates: [{ fromGrams: 15_000, fromMinor: 0n, minor: 2_490n }, { fromGrams: 5_000, fromMinor: 0n, minor: 1_490n }, { fromGrams: 0, fromMinor: 0n, minor: 990n }] },
  pickup: { mostGrams: 20_000, rates: [{ fromGrams: 0, fromMinor: 5_000n, minor: 0n }, { fromGrams: 0, fromMinor: 0n, minor: 290n }] },
} as const;

export type Way = keyof typeof WAYS;
