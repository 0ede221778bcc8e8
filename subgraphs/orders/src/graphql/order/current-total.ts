import { Refusal } from '@storegraph/kernel/refusal';
import type { Money } from '@storegraph/kernel/money';
import { toGraphMoney } from '@storegraph/subgraph/money';

/** Does work whose refusal may tell `currentTotal`, and writes that as the graph tells amounts. */
export async function withGraphTotal<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || !('currentTotal' in error.extra)) throw error;
    const { code, message, field, extra } = error;
    throw new Refusal(code, message, { field, extra: { ...extra, currentTotal: toGraphMoney(extra['currentTotal'] as Money) } });
  }
}
