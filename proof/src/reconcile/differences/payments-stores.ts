import type { Outbox } from '@storegraph/events/envelope';
import type { Stores } from '@storegraph/payments/domain/ports';
import { createAccountStore } from '@storegraph/payments/store/account-store';
import { createCaptureStore } from '@storegraph/payments/store/capture-store';
import { createErrandStore } from '@storegraph/payments/store/errand-store';
import { createGrantStore } from '@storegraph/payments/store/grant-store';
import { createPaymentStore } from '@storegraph/payments/store/payment-store';
import { createRefundStore } from '@storegraph/payments/store/refund-store';
import type { Manager } from '../databases.ts';

const noCause = (): undefined => undefined;

/** What payments notes its money with. */
export const storesOfPayments = (manager: Manager, outbox: Outbox): Stores => ({
  accounts: createAccountStore(manager), payments: createPaymentStore(manager, noCause), captures: createCaptureStore(manager), refunds: createRefundStore(manager),
  grants: createGrantStore(manager), errands: createErrandStore(manager, noCause), outbox,
} as unknown as Stores);
