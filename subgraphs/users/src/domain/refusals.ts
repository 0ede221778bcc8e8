import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of this domain, by name. */
export const invalidEmail = () => new Refusal('INVALID_EMAIL', 'This is not an e-mail address.', { field: ['email'] });
export const emailTaken = () => new Refusal('EMAIL_TAKEN', 'There is an account with this e-mail address; log in instead.', { field: ['email'] });
export const passwordTooWeak = (why: string) => new Refusal('PASSWORD_TOO_WEAK', why, { field: ['password'] });
export const invalidName = () => new Refusal('INVALID_NAME', 'The name must have 1 to 80 characters, none of them a control character.', { field: ['displayName'] });
export const invalidCredentials = () => new Refusal('INVALID_CREDENTIALS', 'E-mail address and password do not belong together.');
export const tooManyAttempts = (retryAfterSeconds: number) =>
  new Refusal('TOO_MANY_ATTEMPTS', `Too many failed attempts; try again in ${retryAfterSeconds} s.`, { extra: { retryAfterSeconds } });
export const invalidRefreshToken = () => new Refusal('INVALID_REFRESH_TOKEN', 'The session is over; log in again.', { field: ['refreshToken'] });
export const addressBookFull = (max: number) => new Refusal('ADDRESS_BOOK_FULL', `The address book is full: it holds ${max} entries.`);
export const addressNotFound = () => new Refusal('ADDRESS_NOT_FOUND', 'There is no such address in your address book.', { field: ['addressId'] });
