import { money } from '@storegraph/kernel/money';
import { Refusal } from '@storegraph/kernel/refusal';
import { toGraphMoney } from '@storegraph/subgraph/money';
import type { Resolvers } from '../__generated__/resolvers.ts';

const MAX_FINDINGS = 100;
const MAX_DAYS = 366;

/** Refuses with INVALID_FILTER unless `to` is after `from`, by at most 366 days. */
function parsePeriod(period: { readonly from: string | Date; readonly to: string | Date }): readonly [Date, Date] {
  const [from, to] = [new Date(period.from), new Date(period.to)];
  const ms = to.getTime() - from.getTime();
  if (ms <= 0 || ms > MAX_DAYS * 24 * 3_600_000) throw new Refusal('INVALID_FILTER', '`to` must be after `from`, by at most 366 days.', { field: ['to'] });
  return [from, to];
}

/** What finance looks at, a line a field. */
export const reconciliationFields = {
  Query: {
    reconciliationReport: async (_, period, { reconciliation }) => {
      const [from, to] = parsePeriod(period);
      const [movements, { first, counts }, until] = await Promise.all([reconciliation.movementsOf(from, to), reconciliation.findings(from, to, MAX_FINDINGS), reconciliation.reconciledUntil()]);
      return { from, to, movements, findings: first, counts, reconciledUntil: until ?? null };
    },
    payouts: async (_, period, { reconciliation }) => [...(await reconciliation.payouts(...parsePeriod(period)))],
  },
  ReconciliationReport: {
    repaired: ({ counts }) => counts.REPAIRED ?? 0,
    discrepancies: ({ counts: { UNKNOWN_PAYMENT = 0, WRONG_AMOUNT = 0, NOT_AT_PROVIDER = 0 } }) => UNKNOWN_PAYMENT + WRONG_AMOUNT + NOT_AT_PROVIDER,
    findings: ({ findings }) => [...findings],
  },
  PayoutDay: {
    captured: ({ capturedMinor, currency }) => toGraphMoney(money(capturedMinor, currency)),
    refunded: ({ refundedMinor, currency }) => toGraphMoney(money(refundedMinor, currency)),
    fees: ({ feesMinor, currency }) => toGraphMoney(money(feesMinor, currency)),
    disputed: ({ disputedMinor, currency }) => toGraphMoney(money(disputedMinor, currency)),
    net: ({ capturedMinor, refundedMinor, feesMinor, disputedMinor, currency }) => toGraphMoney(money(capturedMinor - refundedMinor - feesMinor - disputedMinor, currency)),
  },
} satisfies { Query: Resolvers['Query']; ReconciliationReport: Resolvers['ReconciliationReport']; PayoutDay: Resolvers['PayoutDay'] };
