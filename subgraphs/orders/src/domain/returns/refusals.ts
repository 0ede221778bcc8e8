import { Refusal } from '@storegraph/kernel/refusal';
import type { ReturnStatus, ReturnTransition } from './return-steps.ts';

/** Every refusal about returns, by name. */
export const returnNotFound = () => new Refusal('RETURN_NOT_FOUND', 'There is no such return, or it is not yours: log in as its customer, or send the token that came with the order.', { field: ['returnId'] });
export const illegalReturnTransition = (status: ReturnStatus, transition: ReturnTransition) =>
  new Refusal('ILLEGAL_TRANSITION', `${transition} cannot be done with a return that is ${status}.`, { field: ['returnId'] });
export const returnWindowClosed = (days: number) => new Refusal('RETURN_WINDOW_CLOSED', `What arrived more than ${days} days ago cannot be sent back.`, { field: ['orderId'] });
export const invalidNote = () => new Refusal('INVALID_NOTE', 'The note must have at most 1,000 characters.', { field: ['note'] });
export const noLines = () => new Refusal('NOTHING_LEFT', 'Say which pieces.', { field: ['lines'] });
export const wrongDispositions = () => new Refusal('LINES_DIFFER', 'Say of each line of the return, and of no other, what becomes of it.', { field: ['lines'] });
