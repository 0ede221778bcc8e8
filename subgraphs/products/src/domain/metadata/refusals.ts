import { Refusal } from '@storegraph/kernel/refusal';
import { MAX_KEYS, MAX_VALUE } from './metadata.ts';

/** Every refusal of metadata, by name. */
export const noOwner = () => new Refusal('INVALID_ID', 'This is not an id of a product, a variant, a category or a collection.', { field: ['id'] });
export const ownerNotFound = () => new Refusal('OWNER_NOT_FOUND', 'There is no such thing.', { field: ['id'] });
export const keyCountOutOfRange = () => new Refusal('KEY_COUNT_OUT_OF_RANGE', `Give 1 to ${MAX_KEYS} keys to set or to remove.`);
export const invalidKey = (...field: readonly string[]) =>
  new Refusal('INVALID_KEY', 'A key is 1 to 64 letters (a to z), digits, dots, underscores, colons and hyphens, and begins with a letter or a digit.', { field });
export const duplicateKey = (...field: readonly string[]) => new Refusal('DUPLICATE_KEY', 'This key is there twice.', { field });
export const valueTooLong = (...field: readonly string[]) => new Refusal('VALUE_TOO_LONG', `The value can have ${MAX_VALUE} characters.`, { field });
export const tooManyKeys = () => new Refusal('TOO_MANY_KEYS', `It would have more than ${MAX_KEYS} keys.`, { field: ['set'] });
