import type { Warehouse } from './warehouse.ts';
import { invalidWarehouseCode, invalidWarehouseName, priorityOutOfRange } from '../refusals.ts';

const MAX_PRIORITY = 1_000;

/** The forms that a client's input has for the parts of a warehouse, each with its refusal. */
const FORMS = {
  code: { fits: (code: string) => /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(code), refusal: invalidWarehouseCode },
  name: { fits: (name: string) => name.trim() === name && name.length >= 1 && name.length <= 100, refusal: invalidWarehouseName },
  priority: { fits: (priority: number) => Number.isInteger(priority) && priority >= 0 && priority <= MAX_PRIORITY, refusal: priorityOutOfRange },
} as const;

/** What a client can say of a warehouse. */
export type WarehouseParts = Pick<Warehouse, 'code' | 'name' | 'country' | 'priority'>;

/** Checks the parts that are given. Refuses with INVALID_CODE, INVALID_NAME or PRIORITY_OUT_OF_RANGE. */
export function checkWarehouse(parts: Partial<WarehouseParts>): void {
  for (const [part, { fits, refusal }] of Object.entries(FORMS) as [keyof typeof FORMS, { fits: (value: never) => boolean; refusal: () => Error }][]) {
    const given = parts[part];
    if (given !== undefined && !fits(given as never)) throw refusal();
  }
}
