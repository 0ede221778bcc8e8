import { randomBytes } from 'node:crypto';
import { createGraphqlClient } from '../../clients/graphql-client.ts';
import type { User } from '../../clients/users.ts';
import { newCustomer } from '../../clients/users.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';

const AT_ONCE = 50;
const RACES = { short: 2, long: 20 };

/** Uses refresh tokens again, all at once, and none that there is: one answer at most, and then the session is over. */
export async function tryRefreshTokens({ shop, isOurs }: Target): Promise<Outcome> {
  const anybody = createGraphqlClient(shop.url);
  const broken: string[] = [];
  let cases = 0;
  const refresh = async (refreshToken: string): Promise<any> => {
    cases++;
    return anybody.act('refresh-session', { refreshToken });
  };
  const logIn = async ({ email, password }: User): Promise<any> => (await anybody.act('log-in', { email, password })).session;
  const customer = await newCustomer(shop);

  const first = await logIn(customer);
  const second = (await refresh(first.refreshToken)).session;
  if (!second || second.refreshToken === first.refreshToken) broken.push('A refresh gives no new token.');
  const again = await refresh(first.refreshToken);
  const afterwards = await refresh(second?.refreshToken ?? 'x');
  if (again.session || afterwards.session) broken.push('A refresh token that was used again leaves its session open.');
  const other = await logIn(customer);
  const parallel = await logIn(customer);
  await refresh(other.refreshToken);
  await refresh(other.refreshToken);
  if (!(await refresh(parallel.refreshToken)).session) broken.push('A token used again ends sessions that it does not belong to.');

  for (let race = 0; race < (isOurs ? RACES.long : RACES.short); race++) {
    const { refreshToken } = await logIn(customer);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => refresh(refreshToken)));
    const winners = answers.filter(({ session }) => session);
    if (winners.length > 1) broken.push(`Of ${AT_ONCE} refreshes at once with one token ${winners.length} were answered.`);
    for (const { session } of winners) {
      if ((await refresh(session.refreshToken)).session) broken.push(`After ${AT_ONCE} refreshes at once with one token the session goes on.`);
    }
  }

  const shapes = ['', 'x', '../..', "' OR 1=1 --", randomBytes(32).toString('base64url'), randomBytes(32).toString('hex'), first.accessToken as string, 'a'.repeat(10_000), `${first.refreshToken as string}=`, `${first.refreshToken as string} `, ` ${first.refreshToken as string}`];
  const answers = new Set<string>();
  for (const shape of shapes) answers.add(JSON.stringify(await refresh(shape)));
  if (answers.size !== 1) broken.push(`Tokens that are none are answered differently: ${[...answers].join(' | ')}`);
  return { cases, broken };
}
