import type { Id } from '@storegraph/kernel/ids';
import type { Account, ClosedFor } from '../domain/account.ts';

/** What an account's row says. */
export interface AccountRow {
  closed_for: ClosedFor | null;
  due_minor: string | null;
  shipped_minor: string;
  unsent_minor: string;
  spared_minor: string;
  has_open_grants: boolean;
  guest_token_hash: string | null;
}

/** What an account's row says, for `account`. */
export const ACCOUNT_COLUMNS = `closed_for, due_minor, shipped_minor, unsent_minor, spared_minor, guest_token_hash,
  EXISTS (SELECT FROM refund_grant g WHERE g.order_id = account.order_id AND g.allocated_minor < g.amount_minor) AS has_open_grants`;

/** A row of `SELECT ${ACCOUNT_COLUMNS} FROM account`. */
export const toAccount = (orderId: Id<'order'>, row: AccountRow): Omit<Account, 'payments'> => ({
  orderId, closedFor: row.closed_for, dueMinor: row.due_minor === null ? null : BigInt(row.due_minor), hasOpenGrants: row.has_open_grants, guestTokenHash: row.guest_token_hash ?? undefined,
  shippedMinor: BigInt(row.shipped_minor), unsentMinor: BigInt(row.unsent_minor), sparedMinor: BigInt(row.spared_minor),
});
