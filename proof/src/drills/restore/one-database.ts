import { createGraphqlClient } from '../../clients/graphql-client.ts';
import { logIn, type User } from '../../clients/users.ts';
import type { StockedVariant } from '../../clients/shopping.ts';
import { restoreDatabase } from '@storegraph/stack/backup/restore';
import { layOut } from '@storegraph/stack/data/directory';
import { withPostgresOf } from '@storegraph/stack/postgres/of-folder';
import { inSeconds } from '@storegraph/stack/command-line/steps';
import type { Shop } from '@storegraph/stack/shop';
import { checkOnce } from '../../ledger/check.ts';
import { readProvider } from '../../ledger/open-books.ts';
import { compareOnce, compareRunning, countOf, mendAll } from '../../reconcile/compare.ts';
import { reconciledUntil } from '../../reconcile/differences/forgotten-parts.ts';
import { openDatabases, type Service } from '../../reconcile/databases.ts';
import { booksOf, timed, until, untilSound } from './sound.ts';
import { buy, live, type Scenario } from './scenario.ts';

/** Where the shop is, and how it is started. */
export interface Ground {
  readonly data: string;
  readonly base: string;
  readonly archive: string;
  readonly env: NodeJS.ProcessEnv;
  readonly start: () => Promise<Shop>;
  /** Tells how far it is. */
  readonly say: (line: string) => void;
}

/** What came of bringing one database back. */
export interface BroughtBack {
  readonly database: Service;
  readonly ms: number;
  /** What reconciling and the ledger check told of the stopped shop, before anything was sent again. */
  readonly reported: number;
  /** What was mended after all that is sent again had arrived, and what is left for people. */
  readonly mended: number;
  readonly forPeople: number;
  readonly wrong: readonly string[];
}

const PATIENCE_MS = 15_000;

/** A shop goes on living, then one of its databases is brought to a moment before, alone; the others have it follow, or follow it. */
export async function bringBack(database: Service, shop: Shop, customer: User, variants: readonly StockedVariant[], ground: Ground): Promise<{ readonly shop: Shop; readonly customer: User; readonly outcome: BroughtBack }> {
  const { data, base, archive, env, say } = ground;
  const tell = (line: string): void => say(`${database}: ${line}`);
  tell('orders, then a cancellation, a parcel, money back, prices, a review and a new customer after the moment');
  const scenario = await live(shop, customer, variants, 2);
  const before = (await untilSound(shop, data)).map((each) => `before it was brought back: ${each}`);
  await shop.stop();
  const ms = await timed(() => restoreDatabase(data, database, { base, archive, until: scenario.moment }, env));
  const reported = await withPostgresOf(data, reportedIn(data));
  tell(`back at ${scenario.moment.toISOString()} in ${inSeconds(ms)}; ${reported} things differ, and what others told since is sent again`);

  const startedAt = new Date();
  const again = await ground.start();
  const databases = await openDatabases(again.postgresUrl);
  try {
    await until(async () => ((await reconciledUntil(databases)) ?? 0) > startedAt, 'payments is held against its provider');
    const { mended: { size: mended }, failed } = await mendAll(await compareRunning(databases, PATIENCE_MS));
    const left = await compareRunning(databases, PATIENCE_MS);
    const back = database === 'users' ? await logIn(again, customer) : customer;
    const forPeople = countOf(left) - countOf(left, true);
    tell(`${mended} mended, ${forPeople} for people`);
    const wrong = [
      ...before,
      ...[...failed].map(([{ subject }, { message }]) => `${subject} could not be mended: ${message}`),
      ...[...left].flatMap(([{ what }, found]) => found.filter(({ mend }) => mend).map(({ subject, told }) => `${what}: ${subject} ${told}`)),
      ...(await untilSound(again, data)),
      ...(await differing(back, scenario)),
      ...movedTwice(data, database, scenario),
      ...(database === 'users' ? await lettingIn(again, scenario) : []),
    ];
    await buy(back, variants, 1);
    return { shop: again, customer: back, outcome: { database, ms, reported, mended, forPeople, wrong: wrong.map((each) => `${database} of a moment ago: ${each}`) } };
  } finally {
    await databases.close();
  }
}

/** What is to be sent again is no difference. */
const reportedIn = (data: string) => async (postgresUrl: string): Promise<number> => {
  const databases = await openDatabases(postgresUrl);
  try {
    const ledger = [...(await checkOnce(booksOf(postgresUrl, data)))].reduce((sum, [{ id }, violations]) => sum + (id === 'I7' ? 0 : violations.length), 0);
    return ledger + countOf(await compareOnce(databases));
  } finally {
    await databases.close();
  }
};

/** Orders that do not stand as they stood: those of before the moment, whichever database forgot what came of them. */
async function differing(customer: User, { known }: Scenario): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [id, status] of Object.entries(known)) {
    const { order } = await customer.ask('order-page', { id });
    if (order?.displayStatus !== status) found.push(`${id} was ${status}, and is ${order?.displayStatus}`);
  }
  return found;
}

/** Money that finance gave back once, and the provider otherwise. What was placed after orders' moment is lost with it: all of that goes back. */
function movedTwice(data: string, database: Service, { late, givenBack }: Scenario): readonly string[] {
  const provider = readProvider(layOut(data).providerLog);
  return Object.entries(givenBack).filter(([id]) => database !== 'orders' || !late.includes(id)).flatMap(([id, minor]) => {
    const refunded = provider.get(`${id}:1`)?.refundedMinor;
    return refunded === minor ? [] : [`of ${id} finance gave ${minor} back, and the provider ${refunded}`];
  });
}

/** Who is not there any more, and is let in all the same. */
async function lettingIn(shop: Shop, { newcomer, refreshToken }: Scenario): Promise<readonly string[]> {
  const [asked, refreshed] = [await createGraphqlClient(shop.url, newcomer.token).raw('{ me { id } }'), await createGraphqlClient(shop.url).act('refresh-session', { refreshToken })];
  return [
    ...(asked.errors?.[0]?.extensions.code === 'UNAUTHENTICATED' ? [] : [`an access token of later is good: ${JSON.stringify(asked)}`]),
    ...(refreshed.session === null && refreshed.userErrors.length > 0 ? [] : [`a refresh token of later is good: ${JSON.stringify(refreshed.userErrors)}`]),
  ];
}
