import type { Book, Notice } from './book.ts';
import { isUnderWay } from './charge.ts';
import type { Charge, Refund } from './charge.ts';
import type { LogRecord, ProviderLog } from './log.ts';
import { methodOf } from './methods.ts';
import { isOfChargeLeft, requireSameAmount } from './rules.ts';
import { refuse } from './refuse.ts';

/** Minor units, as text, and a currency. */
export interface Amount {
  readonly amountMinor: string;
  readonly currency: string;
}

/** What the provider does, each thing once by its key, and only one thing at a time. */
export interface Provider {
  charge(key: string, request: Amount & { readonly methodToken: string; readonly returnUrl: string | null }): Promise<Charge>;
  /** Calls a charge off unless it is over; one not heard of is called off in advance. */
  cancel(key: string, amount: Amount): Promise<Charge>;
  refund(key: string, request: Amount & { readonly chargeKey: string }): Promise<Refund>;
  /** What the shopper decides on the provider's page. A charge that waits for nobody stays as it is. */
  decide(id: string, decision: 'approve' | 'decline'): Promise<Charge | undefined>;
  /** Takes the money of a charge whose time has come. */
  captureLate(key: string): Promise<void>;
}

export interface ProviderDeps {
  readonly book: Book;
  readonly log: ProviderLog;
  readonly now: () => Date;
  readonly newId: (prefix: string) => string;
  /** How long after the answer a late charge is captured. */
  readonly lateMs: number;
  /** Told of each change once it is kept. */
  readonly onChange: (notice: Notice) => void;
}

const DECLINED_BY_SHOPPER = { code: 'declined_by_shopper', message: 'The shopper did not confirm the payment.' };

export function createProvider({ book, log, now, newId, lateMs, onChange }: ProviderDeps): Provider {
  const inTurn = createTurns();

  /** Kept first, then known: what was told to anybody is never lost. */
  const keep = async (record: Exclude<LogRecord, { delivered: string }>): Promise<void> => {
    await log.append(record);
    book.enter(record);
    onChange(record);
  };

  const keepCharge = async (charge: Charge): Promise<Charge> => {
    await keep({ id: newId('whk'), at: charge.since, charge });
    return charge;
  };

  const open = (key: string, { amountMinor, currency }: Amount): Omit<Charge, 'status'> => {
    const at = now().toISOString();
    return { id: newId('ch'), key, amountMinor, currency, failure: null, returnUrl: null, createdAt: at, since: at, capturesAt: null, isTold: true };
  };

  const change = (charge: Charge, to: Pick<Charge, 'status'> & Partial<Pick<Charge, 'failure'>>): Promise<Charge> =>
    keepCharge({ ...charge, capturesAt: null, ...to, since: now().toISOString() });

  return {
    charge: (key, { methodToken, returnUrl, ...amount }) =>
      inTurn(async () => {
        const known = book.chargesByKey.get(key);
        if (known) return requireSameAmount(known, amount);
        const { status, failure = null, capturesLater, answer } = methodOf(methodToken);
        const capturesAt = capturesLater ? new Date(now().getTime() + lateMs).toISOString() : null;
        return keepCharge({ ...open(key, amount), status, failure, returnUrl, capturesAt, isTold: answer === undefined });
      }),

    cancel: (key, amount) =>
      inTurn(async () => {
        const known = book.chargesByKey.get(key);
        if (!known) return keepCharge({ ...open(key, amount), status: 'cancelled' });
        return isUnderWay(known) ? change(known, { status: 'cancelled' }) : known;
      }),

    refund: (key, { chargeKey, ...amount }) =>
      inTurn(async () => {
        const known = book.refundsByKey.get(key);
        if (known) return requireSameAmount(known, amount);
        const charge = book.chargesByKey.get(chargeKey);
        if (!charge) throw refuse(404, 'unknown_charge', 'There is no charge of this key.');
        if (!isOfChargeLeft(charge, book.refundedMinor(chargeKey), amount)) throw refuse(422, 'refund_too_large', 'That much was not captured, or is not left.');
        const refund = { id: newId('re'), key, chargeKey, ...amount, since: now().toISOString() };
        await keep({ id: newId('whk'), at: refund.since, refund });
        return refund;
      }),

    decide: (id, decision) =>
      inTurn(async () => {
        const charge = book.chargesById.get(id);
        if (charge?.status !== 'requires_action') return charge;
        return change(charge, decision === 'approve' ? { status: 'captured' } : { status: 'failed', failure: DECLINED_BY_SHOPPER });
      }),

    captureLate: (key) =>
      inTurn(async () => {
        const charge = book.chargesByKey.get(key);
        if (charge?.status === 'processing') await change(charge, { status: 'captured' });
      }),
  };
}

/** One after the other, so that what is decided on is still so when it is kept. */
function createTurns(): <Answer>(work: () => Promise<Answer>) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
