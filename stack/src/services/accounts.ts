/** Somebody who can log in to the seeded shop. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly roles: readonly string[];
}

/** The accounts of the sample shop, for the box at the end. */
export async function readDemoAccounts(): Promise<readonly DemoAccount[]> {
  const { demoAccounts } = (await import('@storegraph/sample-shop/people')) as { demoAccounts: readonly DemoAccount[] };
  return demoAccounts;
}
