/** Whom a visitor of a demo shop can log in as. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Reads a JSON list of accounts. Throws, without showing a password, when it is something else. */
export function readDemoAccounts(text: string): readonly DemoAccount[] {
  let accounts: unknown;
  try {
    accounts = JSON.parse(text);
  } catch {
    // Told below: the text holds passwords.
  }
  const isAccount = (value: Partial<DemoAccount> | null): boolean => isText(value?.email) && isText(value?.password) && isText(value?.displayName) && Array.isArray(value?.roles);
  if (!Array.isArray(accounts) || !accounts.every(isAccount)) throw new Error('is no JSON list of accounts with email, password, displayName and roles');
  return accounts.map(({ email, password, displayName, roles }: DemoAccount) => ({ email, password, displayName, roles }));
}
