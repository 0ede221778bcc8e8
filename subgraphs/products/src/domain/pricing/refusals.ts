import { Refusal } from '@storegraph/kernel/refusal';

const inLine = (line: number, name: string) => ({ field: ['prices', String(line), name] });

/** Every refusal of prices, by name; lines are counted from 0. */
export const lineCountOutOfRange = (most: number) => new Refusal('LINE_COUNT_OUT_OF_RANGE', `Give 1 to ${most} prices.`, { field: ['prices'] });
export const duplicateLine = (line: number) => new Refusal('DUPLICATE_LINE', 'A line before it sets the same price.', inLine(line, 'variantId'));
export const channelNotFound = (line: number) => new Refusal('CHANNEL_NOT_FOUND', 'There is no such channel.', inLine(line, 'channel'));
export const variantOfLineNotFound = (line: number) => new Refusal('VARIANT_NOT_FOUND', 'There is no such variant.', inLine(line, 'variantId'));
export const invalidPrice = (line: number) => new Refusal('INVALID_AMOUNT', 'The price must be an exact amount of its currency above zero.', inLine(line, 'price'));
export const invalidCompareAt = (line: number) => new Refusal('INVALID_AMOUNT', 'The compare-at price must be an exact amount of its currency above zero.', inLine(line, 'compareAt'));
export const beginsTooSoon = () => new Refusal('BEGINS_TOO_SOON', 'The prices must begin later than now; what holds from now on is set by `setPrices`.', { field: ['validFrom'] });
export const scheduledPriceNotFound = () => new Refusal('SCHEDULED_PRICE_NOT_FOUND', 'No price of the variant in this channel is to begin then; it may have begun.', { field: ['validFrom'] });
export const compareAtNotHigher = (line: number) => new Refusal('COMPARE_AT_NOT_HIGHER', 'The compare-at price must be higher than the price.', inLine(line, 'compareAt'));
