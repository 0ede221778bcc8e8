import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of the inventory, by name. That there is no such variant, the catalogue says. */
export const quantityOutOfRange = () => new Refusal('QUANTITY_OUT_OF_RANGE', 'The count must be a whole number from 0 to 1,000,000.', { field: ['onHand'] });
export const differenceOutOfRange = () => new Refusal('QUANTITY_OUT_OF_RANGE', 'The difference must not be zero, and leave a count from 0 to 1,000,000.', { field: ['by'] });
export const stockPromised = (field: 'onHand' | 'by') => new Refusal('STOCK_PROMISED', 'More pieces are promised to orders than would be left.', { field: [field] });
export const warehouseNotFound = () => new Refusal('WAREHOUSE_NOT_FOUND', 'There is no such warehouse, or it is not in use.', { field: ['warehouseId'] });
export const invalidWarehouseCode = () => new Refusal('INVALID_CODE', 'The code must have 1 to 20 characters of A–Z, 0–9 and -.', { field: ['code'] });
export const invalidWarehouseName = () => new Refusal('INVALID_NAME', 'The name must have 1 to 100 characters.', { field: ['name'] });
export const priorityOutOfRange = () => new Refusal('PRIORITY_OUT_OF_RANGE', 'The priority must be a whole number from 0 to 1,000.', { field: ['priority'] });
export const warehouseCodeTaken = () => new Refusal('CODE_TAKEN', 'Another warehouse has this code.', { field: ['code'] });
export const warehouseNotEmpty = () => new Refusal('WAREHOUSE_NOT_EMPTY', 'Pieces are still in it: transfer them first.', { field: ['isActive'] });
export const lastWarehouse = () => new Refusal('LAST_WAREHOUSE', 'One warehouse must stay in use.', { field: ['isActive'] });
export const sameWarehouse = () => new Refusal('SAME_WAREHOUSE', 'The pieces are in this warehouse already.', { field: ['toWarehouseId'] });
export const transferOutOfRange = () => new Refusal('QUANTITY_OUT_OF_RANGE', 'The quantity must be a whole number from 1 to 1,000,000.', { field: ['quantity'] });
export const transferWarehouseNotFound = (field: 'fromWarehouseId' | 'toWarehouseId') => new Refusal('WAREHOUSE_NOT_FOUND', 'There is no such warehouse, or it is not in use.', { field: [field] });
export const insufficientStock = () => new Refusal('INSUFFICIENT_STOCK', 'Fewer pieces are there that nobody was promised.', { field: ['quantity'] });
export const alreadyInStock = () => new Refusal('ALREADY_IN_STOCK', 'It can be ordered now.', { field: ['variantId'] });
export const tooManyNotices = () => new Refusal('TOO_MANY_NOTICES', 'A customer can wait for 100 variants at a time.');
export const noticeNotFound = () => new Refusal('NOTICE_NOT_FOUND', 'Nothing of yours waits for this variant.', { field: ['variantId'] });
export const thresholdOutOfRange = () => new Refusal('THRESHOLD_OUT_OF_RANGE', 'The threshold must be a whole number from 0 to 1,000,000.', { field: ['threshold'] });
export const backorderLimitOutOfRange = () => new Refusal('LIMIT_OUT_OF_RANGE', 'The limit must be a whole number from 1 to 1,000,000 with LIMITED, and left out otherwise.', { field: ['limit'] });
export const expectedAtNotAhead = () => new Refusal('EXPECTED_AT_NOT_AHEAD', 'The expected date must be ahead, and left out with NONE.', { field: ['expectedAt'] });
export const backordersOpen = () => new Refusal('BACKORDERS_OPEN', 'More pieces are owed to orders than the new limit allows.', { field: ['limit'] });
