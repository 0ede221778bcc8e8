import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal about orders without an account, by name. */
export const emailRequired = () => new Refusal('EMAIL_REQUIRED', 'Without an account an order needs an e-mail address.', { field: ['email'] });
export const invalidEmail = () => new Refusal('INVALID_EMAIL', 'This is not an e-mail address.', { field: ['email'] });
