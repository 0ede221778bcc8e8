import { Refusal } from '@storegraph/kernel/refusal';

/** Every refusal of the inventory, by name. That there is no such variant, the catalogue says. */
export const quantityOutOfRange = () => new Refusal('QUANTITY_OUT_OF_RANGE', 'The count must be a whole number from 0 to 1,000,000.', { field: ['onHand'] });
export const differenceOutOfRange = () => new Refusal('QUANTITY_OUT_OF_RANGE', 'The difference must not be zero, and leave a count from 0 to 1,000,000.', { field: ['by'] });
export const stockPromised = (field: 'onHand' | 'by') => new Refusal('STOCK_PROMISED', 'More pieces are promised to orders than would be left.', { field: [field] });
