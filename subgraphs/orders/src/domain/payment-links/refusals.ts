import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal about payment links, by name. */
export const linkNotFound = () => new Refusal('PAYMENT_LINK_NOT_FOUND', 'There is no such link, its time is over, or it was used: ask the shop for another.', { field: ['token'] });
export const notReady = () => new Refusal('STOCK_NOT_HELD', 'The stock of the order is being held; try again in a moment.', { field: ['token'] });
export const underWay = () => new Refusal('PAYMENT_UNDER_WAY', 'A payment is under way: confirm it at the provider if that is asked for, and see what becomes of it.', { field: ['token'] });
export const lifetimeOutOfRange = (field: string) => new Refusal('LIFETIME_OUT_OF_RANGE', 'A link lasts 1 to 720 hours.', { field: [field] });
