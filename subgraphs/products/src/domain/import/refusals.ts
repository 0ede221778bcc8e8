import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of imports and exports, by name. What is wrong with lines of a file is a problem, not a refusal. */
export const importNotFound = () => new Refusal('IMPORT_NOT_FOUND', 'There is no such import.', { field: ['importId'] });
export const importIsOver = () => new Refusal('IMPORT_IS_OVER', 'The import is over; what it did stays.', { field: ['importId'] });
