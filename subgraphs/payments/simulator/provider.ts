import type { Book, Notice } from './book.ts';
import { feeOf, isUnderWay } from './charge.ts';
import type { Capture, CaptureMode, Charge, Refund } from './charge.ts';
import type { LogRecord, ProviderLog } from './log.ts';
import { createDisputes } from './disputes.ts';
import type { Disputes } from './disputes.ts';
import { methodOf } from './methods.ts';
import { isOfChargeLeft, isWithinCharge, requireSameAmount } from './rules.ts';
import { refuse } from '@storegraph/simulator/refuse';

/** Minor units, as text, and a currency. */
export interface Amount {
  readonly amountMinor: string;
  readonly currency: string;
}

/** What the provider does, each thing once by its key, and only one thing at a time. */
export interface Provider {
  charge(key: string, request: Amount & { readonly methodToken: string; readonly returnUrl: string | null; readonly captureMode: CaptureMode }): Promise<Charge>;
  /** Calls a charge off unless it is over; one not heard of is called off in advance. Of an authorised one the rest is let go. */
  cancel(key: string, amount: Amount): Promise<Charge>;
  /** Takes a part of an authorised charge; fails for good once that is over. */
  capture(key: string, request: Amount & { readonly chargeKey: string }): Promise<Capture>;
  refund(key: string, request: Amount & { readonly chargeKey: string }): Promise<Refund>;
  /** What the shopper decides on the provider's page. A charge that waits for nobody stays as it is. */
  decide(id: string, decision: 'approve' | 'decline'): Promise<Charge | undefined>;
  /** Takes the money of a charge whose time has come. */
  captureLate(key: string): Promise<void>;
  readonly disputes: Disputes;
  /** Has the money of a charge disputed whose time has come. */
  disputeLate(key: string): Promise<void>;
  /** Lets go what was not taken in time. */
  expire(key: string): Promise<void>;
}

export interface ProviderDeps {
  readonly book: Book;
  readonly log: ProviderLog;
  readonly now: () => Date;
  readonly newId: (prefix: string) => string;
  /** How long after the answer a late charge is captured. */
  readonly lateMs: number;
  /** For how long money is set aside. */
  readonly authorizedForMs: number;
  /** Told of each change once it is kept. */
  readonly onChange: (notice: Notice) => void;
}

/** Why nothing can be taken of a charge, by where it stands. */
const NOT_AUTHORIZED: Readonly<Partial<Record<Charge['status'], { readonly code: string; readonly message: string }>>> = {
  expired: { code: 'authorization_expired', message: 'The money is no longer set aside.' },
  cancelled: { code: 'charge_cancelled', message: 'The charge was called off.' },
};
const NOT_SET_ASIDE = { code: 'not_authorized', message: 'No money is set aside.' };
const DECLINED_BY_SHOPPER = { code: 'declined_by_shopper', message: 'The shopper did not confirm the payment.' };

export function createProvider({ book, log, now, newId, lateMs, authorizedForMs, onChange }: ProviderDeps): Provider {
  const inTurn = createTurns();

  /** Kept first, then known: what was told to anybody is never lost. */
  const keep = async (record: Exclude<LogRecord, { delivered: string }>): Promise<void> => {
    await log.append(record);
    book.enter(record);
    onChange(record);
  };

  const keepCharge = async (changed: Charge): Promise<Charge> => {
    const isTakenAtOnce = changed.status === 'captured' && changed.captureMode !== 'manual';
    const charge = isTakenAtOnce ? { ...changed, feeMinor: feeOf(changed.amountMinor) } : changed;
    await keep({ id: newId('whk'), at: charge.since, charge });
    return charge;
  };

  const open = (key: string, { amountMinor, currency }: Amount): Omit<Charge, 'status'> => {
    const at = now().toISOString();
    return { id: newId('ch'), key, amountMinor, currency, failure: null, returnUrl: null, createdAt: at, since: at, capturesAt: null, isTold: true };
  };

  const change = (charge: Charge, to: Pick<Charge, 'status'> & Partial<Pick<Charge, 'failure' | 'expiresAt'>>): Promise<Charge> =>
    keepCharge({ ...charge, capturesAt: null, expiresAt: null, ...to, since: now().toISOString() });

  /** What a charge comes to with the shopper's consent: its money is taken, or set aside. */
  const consented = (captureMode: CaptureMode | undefined, forMs = authorizedForMs): Pick<Charge, 'status' | 'expiresAt'> =>
    captureMode === 'manual' ? { status: 'authorized', expiresAt: new Date(now().getTime() + forMs).toISOString() } : { status: 'captured' };

  const disputes = createDisputes({ book, inTurn, keep, now, newId });

  return {
    disputes,
    charge: (key, { methodToken, returnUrl, captureMode, ...amount }) =>
      inTurn(async () => {
        const known = book.chargesByKey.get(key);
        if (known) return requireSameAmount(known, amount);
        const { status, failure = null, capturesLater, expiresSoon, isDisputed, answer } = methodOf(methodToken);
        const capturesAt = capturesLater ? new Date(now().getTime() + lateMs).toISOString() : null;
        const outcome = status === 'captured' ? consented(captureMode, expiresSoon ? lateMs : authorizedForMs) : { status };
        return keepCharge({ ...open(key, amount), captureMode, ...outcome, failure, returnUrl, capturesAt, disputesAt: isDisputed ? new Date(now().getTime() + lateMs).toISOString() : null, isTold: answer === undefined || answer === 'slow' });
      }),

    cancel: (key, amount) =>
      inTurn(async () => {
        const known = book.chargesByKey.get(key);
        if (!known) return keepCharge({ ...open(key, amount), status: 'cancelled' });
        if (known.status === 'authorized') return change(known, { status: book.capturedMinor(key) > 0n ? 'captured' : 'cancelled' });
        return isUnderWay(known) ? change(known, { status: 'cancelled' }) : known;
      }),

    capture: (key, { chargeKey, ...amount }) =>
      inTurn(async () => {
        const known = book.capturesByKey.get(key);
        if (known) return requireSameAmount(known, amount);
        const charge = book.chargesByKey.get(chargeKey);
        if (!charge) throw refuse(404, 'unknown_charge', 'There is no charge of this key.');
        if (!isWithinCharge(charge, book, amount)) throw refuse(422, 'capture_too_large', 'That much is not set aside.');
        const failure = charge.status === 'authorized' ? null : NOT_AUTHORIZED[charge.status] ?? NOT_SET_ASIDE;
        const capture: Capture = { id: newId('cap'), key, chargeKey, status: failure ? 'failed' : 'captured', ...amount, failure, since: now().toISOString(), ...(failure ? {} : { feeMinor: feeOf(amount.amountMinor) }) };
        await keep({ id: newId('whk'), at: capture.since, capture });
        if (!failure && book.capturedMinor(chargeKey) === BigInt(charge.amountMinor)) await change(charge, { status: 'captured' });
        return capture;
      }),

    refund: (key, { chargeKey, ...amount }) =>
      inTurn(async () => {
        const known = book.refundsByKey.get(key);
        if (known) return requireSameAmount(known, amount);
        const charge = book.chargesByKey.get(chargeKey);
        if (!charge) throw refuse(404, 'unknown_charge', 'There is no charge of this key.');
        if (!isOfChargeLeft(charge, book, amount)) throw refuse(422, 'refund_too_large', 'That much was not captured, or is not left.');
        const refund = { id: newId('re'), key, chargeKey, ...amount, since: now().toISOString() };
        await keep({ id: newId('whk'), at: refund.since, refund });
        return refund;
      }),

    decide: (id, decision) =>
      inTurn(async () => {
        const charge = book.chargesById.get(id);
        if (charge?.status !== 'requires_action') return charge;
        return change(charge, decision === 'approve' ? consented(charge.captureMode) : { status: 'failed', failure: DECLINED_BY_SHOPPER });
      }),

    captureLate: (key) =>
      inTurn(async () => {
        const charge = book.chargesByKey.get(key);
        if (charge?.status === 'processing') await change(charge, consented(charge.captureMode));
      }),

    disputeLate: async (key) => {
      if (![...book.disputesById.values()].some(({ chargeKey }) => chargeKey === key)) await disputes.open({ chargeKey: key, reason: 'fraudulent' });
    },

    expire: (key) =>
      inTurn(async () => {
        const charge = book.chargesByKey.get(key);
        if (charge?.status === 'authorized' && Date.parse(charge.expiresAt ?? '') <= now().getTime()) await change(charge, { status: 'expired' });
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
