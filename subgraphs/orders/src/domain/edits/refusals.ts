import { Refusal } from '@storegraph/kernel/refusal';
import type { Money } from '@storegraph/kernel/money';

type Field = readonly string[];

/** Every refusal about edits, by name. */
export const orderChanged = (currentVersion: number) => new Refusal('ORDER_CHANGED', 'The order is not at the version you saw; preview the edit again.', { field: ['version'], extra: { currentVersion } });
export const editPending = () => new Refusal('EDIT_PENDING', 'Another edit of the order waits for its stock.', { field: ['orderId'] });
export const nothingToEdit = () => new Refusal('NOTHING_TO_EDIT', 'Say what is to become different.', { field: ['lines'] });
export const nothingLeft = () => new Refusal('NOTHING_LEFT', 'Nothing would be left of the order: call it off.', { field: ['lines'] });
export const lineNotFound = (index: number) => new Refusal('LINE_NOT_FOUND', 'The order has no such line, or it was named before.', { field: ['lines', String(index), 'lineId'] });
export const quantityOutOfRange = (field: Field, least: number, most: number) => new Refusal('QUANTITY_OUT_OF_RANGE', `There can be ${least} to ${most} pieces; what is in a parcel stays.`, { field });
export const variantNotFound = (index: number) => new Refusal('VARIANT_NOT_FOUND', "There is no such variant, or it is not for sale in the order's currency.", { field: ['add', String(index), 'variantId'] });
export const tooManyLines = () => new Refusal('TOO_MANY_LINES', 'An order holds at most 100 lines.', { field: ['add'] });
export const costsChanged = (currentTotal: Money) => new Refusal('PRICE_CHANGED', 'The edit costs something else than you saw.', { field: ['expectedOwed'], extra: { currentTotal } });
