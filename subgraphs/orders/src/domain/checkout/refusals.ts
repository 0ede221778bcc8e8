import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal about taxes, by name. */
export const invalidRate = () => new Refusal('INVALID_RATE', 'A rate is 0 to 1, with at most six digits.', { field: ['rate'] });
export const invalidRegion = () => new Refusal('INVALID_REGION', 'The region is longer than 120 characters or, in the USA, no state.', { field: ['region'] });
export const invalidDate = (field: string) => new Refusal('INVALID_DATE', 'There is no such date.', { field: [field] });
export const taxRateNotFound = () => new Refusal('TAX_RATE_NOT_FOUND', 'There is no such rate.', { field: ['validFrom'] });
export const weightOutOfRange = (field: readonly string[] = ['weightGrams']) => new Refusal('WEIGHT_OUT_OF_RANGE', 'A piece weighs 1 to 1,000,000 grams.', { field });
