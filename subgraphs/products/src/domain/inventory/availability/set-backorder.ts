import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../../catalogue/refusals.ts';
import type { Stores } from '../../ports.ts';
import type { BackorderMode, BackorderPolicy } from './backorder.ts';
import type { LockedStock } from '../ports.ts';
import { backorderLimitOutOfRange, backordersOpen, expectedAtNotAhead } from '../refusals.ts';
import { availableOf, isCount } from '../stock-level.ts';
import { tellChanged } from './tell-stock.ts';

/** A variant and its policy, as a client sends them. */
export interface SetBackorderInput {
  readonly variantId: string;
  readonly mode: BackorderMode;
  /** With LIMITED alone. */
  readonly limit?: number | null | undefined;
  readonly expectedAt?: Date | string | null | undefined;
}

/**
 * Sets whether more of a variant may be ordered than is there. Answers its id. Refuses with INVALID_ID,
 * LIMIT_OUT_OF_RANGE, EXPECTED_AT_NOT_AHEAD, VARIANT_NOT_FOUND, BACKORDERS_OPEN.
 */
export type SetBackorder = (input: SetBackorderInput) => Promise<Id<'var'>>;

/** Makes `SetBackorder`. */
export function createSetBackorder(deps: { transact: Transact<Pick<Stores, 'stock' | 'outbox'>>; now: () => Date }): SetBackorder {
  return async (input) => {
    const variantId = parseId('var', input.variantId, ['variantId']);
    const policy = readPolicy(input, deps.now());
    return deps.transact(async ({ stock, outbox }) => {
      const [locked] = await stock.lock([variantId]);
      const owing = locked && owingLevelOf(locked);
      if (!locked || !owing) throw variantNotFound();
      if (!(await stock.setBackorder(variantId, policy, owing.warehouseId))) throw backordersOpen();
      await tellChanged({ stock, outbox }, [{ before: locked, after: { ...locked, ...policy } }]);
      return variantId;
    });
  };
}

const LIMITS: Readonly<Record<BackorderMode, (limit: number | null) => number | null>> = {
  NONE: () => 0,
  LIMITED: (limit) => {
    if (limit === null || limit === 0 || !isCount(limit)) throw backorderLimitOutOfRange();
    return limit;
  },
  UNLIMITED: () => null,
};

function readPolicy({ mode, limit, expectedAt }: SetBackorderInput, now: Date): BackorderPolicy {
  if (mode !== 'LIMITED' && limit != null) throw backorderLimitOutOfRange();
  const expected = expectedAt == null ? null : new Date(expectedAt);
  if (expected && (mode === 'NONE' || expected <= now)) throw expectedAtNotAhead();
  return { backorderLimit: LIMITS[mode](limit ?? null), expectedAt: expected };
}

/** Which warehouse owes what is not there: who does already, else the first. */
function owingLevelOf({ levels }: LockedStock): LockedStock['levels'][number] | undefined {
  return levels.find((level) => availableOf(level) < 0) ?? levels.find(({ mayOwe }) => mayOwe) ?? levels[0];
}
