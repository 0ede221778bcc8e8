import type { Role } from '@storegraph/kernel/caller';

/** Somebody a visitor of the demo shop can log in as. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

const PASSWORD = 'correct-horse-battery';

const account = (name: string, displayName: string, ...roles: readonly Role[]): DemoAccount =>
  ({ email: `${name}@storegraph.example`, password: PASSWORD, displayName, roles });

/** One account for every role, and a second customer to show that customers do not see each other's orders. */
export const demoAccounts: readonly DemoAccount[] = [
  account('ada', 'Ada Winter', 'CUSTOMER'),
  account('noor', 'نور الحداد', 'CUSTOMER'),
  account('support', 'Mira Solberg', 'SUPPORT'),
  account('catalogue', 'Tomás Quiroga', 'CATALOGUE_MANAGER'),
  account('fulfilment', 'Jun Ekström', 'FULFILMENT'),
  account('finance', 'Odile Ferrand', 'FINANCE'),
  account('admin', 'Wanda Zielińska', 'ADMIN'),
];

/** The password of every sample user, so that a seed hashes it once. */
export const samplePassword = PASSWORD;
