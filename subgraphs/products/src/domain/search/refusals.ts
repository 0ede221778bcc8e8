import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of the search, by name. */
export const searchTextOutOfRange = () => new Refusal('SEARCH_TEXT_OUT_OF_RANGE', 'The text to look for must have 1 to 200 characters.', { field: ['query'] });
export const invalidFilter = (message: string, ...path: readonly string[]) => new Refusal('INVALID_FILTER', message, { field: ['filters', ...path] });
export const prefixOutOfRange = () => new Refusal('SEARCH_TEXT_OUT_OF_RANGE', 'What was typed must have 1 to 100 characters.', { field: ['prefix'] });
