import { HeardTable0095 } from '@storegraph/postgres/events/heard-table';
import { Payments0001 } from './0001-payments.ts';
import { Authorizations0010 } from './0010-authorizations.ts';
import { RefundGrants0011 } from './0011-refund-grants.ts';
import { PaymentMethods0012 } from './0012-payment-methods.ts';
import { Disputes0013 } from './0013-disputes.ts';
import { Reconciliation0014 } from './0014-reconciliation.ts';
import { ShipmentCharges0020 } from './0020-shipment-charges.ts';
import { RecordedPayments0035 } from './0035-recorded-payments.ts';
import { AskedVoids0036 } from './0036-asked-voids.ts';
import { GuestTokens0040 } from './0040-guest-tokens.ts';
import { CaptureFees0043 } from './0043-capture-fees.ts';
import { WebhooksByAge0090 } from './0090-webhooks-by-age.ts';

/** All migrations, oldest first. */
export const migrations = [
  Payments0001, Authorizations0010, RefundGrants0011, PaymentMethods0012, Disputes0013, Reconciliation0014, ShipmentCharges0020, RecordedPayments0035, AskedVoids0036, GuestTokens0040, CaptureFees0043, WebhooksByAge0090,
  HeardTable0095,
];
