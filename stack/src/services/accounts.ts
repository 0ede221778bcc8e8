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

/** An application of others, whom anybody may play in the seeded shop. */
export interface DemoPartner {
  readonly name: string;
  readonly apiKey: string;
}

/** The partners of the sample shop, for the box at the end. */
export async function readDemoPartners(): Promise<readonly DemoPartner[]> {
  const { demoPartners } = (await import('@storegraph/sample-shop/partners')) as { demoPartners: readonly DemoPartner[] };
  return demoPartners.map(({ name, apiKey }) => ({ name, apiKey }));
}
