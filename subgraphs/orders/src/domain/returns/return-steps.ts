/** Where a return stands. */
export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'IN_TRANSIT' | 'RECEIVED' | 'REFUNDING' | 'REFUNDED' | 'REPLACING' | 'CLOSED' | 'REJECTED' | 'CANCELLED';

/** What can happen to a return. */
export type ReturnTransition = 'APPROVE' | 'REJECT' | 'SEND' | 'RECEIVE' | 'REFUND' | 'MONEY_BACK' | 'REPLACE' | 'REPLACE_FAILED' | 'CLOSE' | 'CANCEL';

/** Every step a return can take, and from where it leads where. What is not in the table cannot happen, whoever asks. */
export const RETURN_STEPS: Readonly<Record<ReturnTransition, Readonly<Partial<Record<ReturnStatus, ReturnStatus>>>>> = {
  APPROVE: { REQUESTED: 'APPROVED' },
  REJECT: { REQUESTED: 'REJECTED' },
  SEND: { APPROVED: 'IN_TRANSIT' },
  // Not everybody says that it is on its way.
  RECEIVE: { APPROVED: 'RECEIVED', IN_TRANSIT: 'RECEIVED' },
  REFUND: { RECEIVED: 'REFUNDING' },
  // Where it rests: payments said that its money went back, or gift cards had it at once.
  MONEY_BACK: { REFUNDING: 'REFUNDED' },
  REPLACE: { RECEIVED: 'REPLACING' },
  // What was to be sent instead is sold out or called off: money, or another try.
  REPLACE_FAILED: { REPLACING: 'RECEIVED' },
  // What was sent instead has arrived.
  CLOSE: { REPLACING: 'CLOSED' },
  CANCEL: { REQUESTED: 'CANCELLED', APPROVED: 'CANCELLED' },
};

/** Where every return begins. */
export const FIRST_RETURN_STATUS: ReturnStatus = 'REQUESTED';

/** Where a return stands after a step; undefined when it cannot be taken from there. */
export const afterReturn = (status: ReturnStatus, transition: ReturnTransition): ReturnStatus | undefined => RETURN_STEPS[transition][status];

/** What can happen to a return next. */
export const returnTransitionsOf = (status: ReturnStatus): readonly ReturnTransition[] =>
  (Object.keys(RETURN_STEPS) as ReturnTransition[]).filter((transition) => afterReturn(status, transition));
