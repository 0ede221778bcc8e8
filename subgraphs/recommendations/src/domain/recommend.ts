import type { Id } from '@storegraph/kernel/ids';
import { affinityOf, likenessOf } from './affinity.ts';
import type { Learnt } from './ports.ts';
import type { Recommendation, Taste } from './recommendation.ts';
import type { Trending } from './trending.ts';

/** Products for one customer: at most `first`, best first, nothing they own. What is trending fills up when too little is known. */
export type Recommend = (customerId: Id<'user'>, first: number) => Promise<readonly Recommendation[]>;

/** How much a product speaks for what goes with it, by the stars the customer gave it: what they dislike says nothing. */
const WEIGHTS: Readonly<Record<number, number>> = { 1: 0, 2: 0, 3: 0.5, 4: 1.5, 5: 2 };
const WITHOUT_OPINION = 1;
/** Likeness is a guess, being bought together a fact. */
const LIKENESS_DISCOUNT = 0.2;

const weightOf = ({ rating }: Taste): number => (rating === null ? WITHOUT_OPINION : (WEIGHTS[rating] ?? 0));

/** Recommends by the votes of what the customer bought and likes. */
export function createRecommend(deps: { learnt: Pick<Learnt, 'companions' | 'relatives' | 'tastes'>; trending: Trending }): Recommend {
  return async (customerId, first) => {
    const tastes = await deps.learnt.tastes(customerId);
    const weights = new Map(tastes.map((taste) => [taste.productId, weightOf(taste)]));
    const sources = [...weights].filter(([, weight]) => weight > 0).map(([productId]) => productId);
    const [companions, relatives, trending] = await Promise.all([
      deps.learnt.companions(sources), deps.learnt.relatives(sources), deps.trending(first + tastes.length),
    ]);
    const weightOfSource = ({ sourceId }: { sourceId: Id<'prod'> }) => weights.get(sourceId) ?? 0;
    const votes: Vote[] = [
      ...companions.map((each) => ({ ...each, type: 'BOUGHT_TOGETHER' as const, score: weightOfSource(each) * affinityOf(each) })),
      ...relatives.map((each) => ({ ...each, type: 'SIMILAR' as const, score: weightOfSource(each) * likenessOf(each) * LIKENESS_DISCOUNT })),
    ];
    const known = new Set(tastes.map(({ productId }) => productId));
    return withoutRepeats([...elect(votes), ...trending]).filter(({ productId }) => !known.has(productId)).slice(0, first);
  };
}

/** One product's voice for another. */
interface Vote {
  readonly sourceId: Id<'prod'>;
  readonly productId: Id<'prod'>;
  readonly type: 'BOUGHT_TOGETHER' | 'SIMILAR';
  readonly score: number;
}

/** Adds up the votes for each product; the strongest one is told as the reason. */
function elect(votes: readonly Vote[]): Recommendation[] {
  return [...Map.groupBy(votes.filter(({ score }) => score > 0), ({ productId }) => productId)]
    .map(([productId, own]) => {
      const strongest = own.reduce((a, b) => (b.score > a.score ? b : a));
      return { productId, total: own.reduce((sum, { score }) => sum + score, 0), reason: { type: strongest.type, because: strongest.sourceId } };
    })
    .sort((a, b) => b.total - a.total || (a.productId < b.productId ? -1 : 1))
    .map(({ productId, reason }) => ({ productId, reason }));
}

function withoutRepeats(recommendations: readonly Recommendation[]): Recommendation[] {
  return [...new Map(recommendations.toReversed().map((each) => [each.productId, each])).values()].toReversed();
}
