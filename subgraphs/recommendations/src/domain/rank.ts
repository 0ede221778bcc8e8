import type { Id } from '@storegraph/kernel/ids';
import type { ReasonType, Recommendation } from './recommendation.ts';

/** Recommendations by the product they are made for. */
export type Ranked = ReadonlyMap<Id<'prod'>, readonly Recommendation[]>;

/** Puts each product's candidates in order of their score, best first, without those that score nothing. Ties go by id. */
export function rank<Candidate extends { sourceId: Id<'prod'>; productId: Id<'prod'> }>(
  candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number, type: ReasonType, first: number,
): Ranked {
  const bySource = Map.groupBy(candidates, ({ sourceId }) => sourceId);
  return new Map([...bySource].map(([sourceId, own]) => [sourceId, best(own, scoreOf, first).map(({ productId }) => ({ productId, reason: { type, because: sourceId } }))]));
}

function best<Candidate extends { productId: Id<'prod'> }>(candidates: readonly Candidate[], scoreOf: (candidate: Candidate) => number, first: number): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, score: scoreOf(candidate) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.candidate.productId < b.candidate.productId ? -1 : 1))
    .slice(0, first)
    .map(({ candidate }) => candidate);
}
