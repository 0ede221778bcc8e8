import type { Caller } from '@storegraph/kernel/caller';

/**
 * Who may share an answer of which everything is the same for everybody. Undefined for staff: they are shown more, and
 * look after what they have just changed.
 */
export function publicClassOf({ roles }: Caller, variant: string, forwarded: Readonly<Record<string, string>>): string | undefined {
  if (roles.some((role) => role !== 'CUSTOMER')) return undefined;
  return `${variant} ${roles.join()} ${Object.values(forwarded).length > 0 ? JSON.stringify(forwarded) : ''}`;
}

/** Who may share an answer: everything of a request, besides the operation and its variables, that an answer may depend on. */
export function accessClassOf({ userId, roles, client }: Caller, variant: string, forwarded: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify([variant, userId ?? null, roles, client, forwarded]);
}
