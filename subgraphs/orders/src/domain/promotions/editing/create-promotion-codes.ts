import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { parseCode } from '../parse-code.ts';
import { parseLimit, whole } from './parse-numbers.ts';
import type { PromotionStore } from '../ports.ts';
import { MAX_CODES, codeTaken, invalidCode, invalidCount, needsNoCode, promotionEnded, promotionNotFound } from '../refusals.ts';

/** Codes to be made: these, or so many that nobody can guess. */
export interface CreatePromotionCodesInput {
  readonly promotionId: string;
  readonly codes?: readonly string[] | null | undefined;
  readonly count?: number | null | undefined;
  /** What the made ones begin with. */
  readonly prefix?: string | null | undefined;
  /** How often each may be used; any number without one. */
  readonly usageLimit?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** The codes that were made. */
export interface CreatedCodes {
  readonly promotionId: Id<'promo'>;
  readonly codes: readonly string[];
}

/**
 * Makes codes of a promotion. Refuses with PROMOTION_NOT_FOUND, PROMOTION_ENDED, NO_CODES, INVALID_CODE, INVALID_COUNT,
 * CODE_TAKEN, INVALID_LIMIT, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type CreatePromotionCodes = (caller: Caller, input: CreatePromotionCodesInput) => Promise<CreatedCodes>;

/** What making codes needs; `randomCode` makes up one that nobody can guess. */
export interface CreatePromotionCodesDeps {
  readonly transact: Transact<Stores>;
  readonly randomCode: () => string;
  readonly now: () => Date;
}

/** Makes the use case. */
export function createCreatePromotionCodes(deps: CreatePromotionCodesDeps): CreatePromotionCodes {
  return async ({ userId }, { idempotencyKey: key, ...input }) => {
    const promotionId = parseId('promo', input.promotionId, ['promotionId']);
    const usageLimit = parseLimit(input.usageLimit, 'usageLimit');
    const wanted = parseWanted(input);
    return deps.transact(({ promotions, idempotency }) =>
      idempotency.once({ actor: userId ?? 'nobody', operation: 'createPromotionCodes', key: key ?? undefined, input }, async () => {
        const [promotion] = await promotions.byIds([promotionId]);
        if (!promotion) throw promotionNotFound();
        if (promotion.trigger !== 'CODE') throw needsNoCode();
        const at = deps.now();
        if (promotion.endsAt !== null && promotion.endsAt <= at) throw promotionEnded();
        const add = (codes: readonly string[]) => promotions.addCodes(promotionId, codes, usageLimit, at);
        return { promotionId, codes: 'codes' in wanted ? await addThese(add, wanted.codes) : await addSome(add, wanted.count, () => wanted.prefix + deps.randomCode()) };
      }),
    );
  };
}

type Wanted = { readonly codes: readonly string[] } | { readonly count: number; readonly prefix: string };

function parseWanted({ codes, count, prefix }: CreatePromotionCodesInput): Wanted {
  if ((codes == null) === (count == null)) throw invalidCount();
  if (codes == null) return { count: whole(count ?? 0, 1, MAX_CODES, invalidCount()), prefix: prefix == null ? '' : parsePrefix(prefix) };
  if (codes.length === 0 || codes.length > MAX_CODES || prefix != null) throw invalidCount();
  const parsed = codes.map((code, index) => parseCode(code, ['codes', String(index)]));
  const twice = parsed.findIndex((code, index) => parsed.indexOf(code) !== index);
  if (twice !== -1) throw codeTaken(['codes', String(twice)]);
  return { codes: parsed };
}

function parsePrefix(text: string): string {
  const prefix = text.trim().toUpperCase();
  if (!/^[A-Z0-9-]{1,16}$/.test(prefix)) throw invalidCode(['prefix']);
  return prefix;
}

async function addThese(add: (codes: readonly string[]) => ReturnType<PromotionStore['addCodes']>, codes: readonly string[]): Promise<readonly string[]> {
  const added = new Set(await add(codes));
  const taken = codes.findIndex((code) => !added.has(code));
  if (taken !== -1) throw codeTaken(['codes', String(taken)]);
  return codes;
}

/** Should a made-up code be taken, which hardly ever happens, another is made up. */
async function addSome(add: (codes: readonly string[]) => ReturnType<PromotionStore['addCodes']>, count: number, make: () => string): Promise<readonly string[]> {
  const made: string[] = [];
  while (made.length < count) made.push(...(await add([...new Set(Array.from({ length: count - made.length }, make))])));
  return made;
}
