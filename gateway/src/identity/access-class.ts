import type { Caller } from '@storegraph/kernel/caller';

/** Who may share an answer: everything of a request, besides the operation and its variables, that an answer may depend on. */
export function accessClassOf({ userId, roles, client }: Caller, variant: string, forwarded: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify([variant, userId ?? null, roles, client, forwarded]);
}
