/** Where a parcel can stand, and what its pieces then are counted among. */
export const PARCEL_STATUSES = {
  PENDING: { allotted: 1, packed: 0, shipped: 0, delivered: 0 },
  PACKED: { allotted: 1, packed: 1, shipped: 0, delivered: 0 },
  SHIPPED: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  OUT_FOR_DELIVERY: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  DELIVERY_FAILED: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  LOST: { allotted: 1, packed: 1, shipped: 1, delivered: 0 },
  DELIVERED: { allotted: 1, packed: 1, shipped: 1, delivered: 1 },
  RETURNED_TO_SENDER: { allotted: 0, packed: 0, shipped: 0, delivered: 0 },
  CANCELLED: { allotted: 0, packed: 0, shipped: 0, delivered: 0 },
} as const;

export type ParcelStatus = keyof typeof PARCEL_STATUSES;
/** What pieces of parcels are counted among. */
export type Counted = keyof (typeof PARCEL_STATUSES)['PENDING'];

/** What can happen to a parcel that is in this state, and where it leads. */
export const PARCEL_MOVES: Readonly<Record<ParcelStatus, Readonly<Partial<Record<ParcelMove, ParcelStatus>>>>> = {
  PENDING: { PACK: 'PACKED', CANCEL: 'CANCELLED' },
  PACKED: { SHIP: 'SHIPPED', CANCEL: 'CANCELLED' },
  SHIPPED: { SEND_OUT: 'OUT_FOR_DELIVERY', DELIVER: 'DELIVERED', FAIL_DELIVERY: 'DELIVERY_FAILED', LOSE: 'LOST', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  OUT_FOR_DELIVERY: { DELIVER: 'DELIVERED', FAIL_DELIVERY: 'DELIVERY_FAILED', LOSE: 'LOST', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  DELIVERY_FAILED: { SEND_OUT: 'OUT_FOR_DELIVERY', DELIVER: 'DELIVERED', TRY_AGAIN: 'SHIPPED', LOSE: 'LOST', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  LOST: { SEND_OUT: 'OUT_FOR_DELIVERY', DELIVER: 'DELIVERED', RETURN_TO_SENDER: 'RETURNED_TO_SENDER' },
  DELIVERED: {}, RETURNED_TO_SENDER: {}, CANCELLED: {},
};

export type ParcelMove = 'PACK' | 'SHIP' | 'SEND_OUT' | 'DELIVER' | 'FAIL_DELIVERY' | 'TRY_AGAIN' | 'LOSE' | 'RETURN_TO_SENDER' | 'CANCEL';

/** What can happen to a return that is in this state, and where it leads. */
export const RETURN_MOVES: Readonly<Record<ReturnStatus, Readonly<Partial<Record<ReturnMove, ReturnStatus>>>>> = {
  REQUESTED: { APPROVE: 'APPROVED', REJECT: 'REJECTED', CANCEL: 'CANCELLED' },
  APPROVED: { SEND: 'IN_TRANSIT', RECEIVE: 'RECEIVED', CANCEL: 'CANCELLED' },
  IN_TRANSIT: { RECEIVE: 'RECEIVED' },
  RECEIVED: { REFUND: 'CLOSED' },
  CLOSED: {}, REJECTED: {}, CANCELLED: {},
};

export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'IN_TRANSIT' | 'RECEIVED' | 'CLOSED' | 'REJECTED' | 'CANCELLED';
export type ReturnMove = 'APPROVE' | 'REJECT' | 'SEND' | 'RECEIVE' | 'REFUND' | 'CANCEL';

/** The payment methods of the simulated provider, and what becomes of what is charged to them. */
export const METHODS = {
  tok_success: 'CAPTURED', tok_mastercard: 'CAPTURED', tok_decline: 'FAILED', tok_insufficient_funds: 'FAILED', tok_needs_action: 'REQUIRES_ACTION',
} as const;

export type Method = keyof typeof METHODS;
