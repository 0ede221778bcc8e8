import { randomUUID } from 'node:crypto';
import { createGraphqlClient } from '../../clients/graphql-client.ts';
import { newCustomer } from '../../clients/users.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';
import { withRetries } from '../world/with-retries.ts';
import type { People } from '../world/people.ts';

/** How many guesses of each kind are timed. */
const GUESSES = { short: 3, long: 12 };
/** A password is hashed for nobody's account too: how much longer the median of one kind may take than that of the other. */
const NOISE = 2;
/** Codes like one that there is: another letter at one place. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** Guesses who has an account, and which codes there are: an answer never tells more than that it was wrong, nor does the time it takes. */
export async function tryEnumeration({ shop, isOurs }: Target, people: People): Promise<Outcome> {
  const anybody = createGraphqlClient(shop.url);
  const broken: string[] = [];
  let cases = 0;
  const ask = async (query: string, variables: object): Promise<{ said: string; tookMs: number }> => {
    cases++;
    const from = performance.now();
    const { status, data, errors } = await withRetries(() => anybody.raw(query, variables));
    return { said: JSON.stringify({ status, data, errors }), tookMs: performance.now() - from };
  };
  const logIn = (email: string) => ask('mutation($input: LoginInput!) { login(input: $input) { session { accessToken } userErrors { code message field retryAfterSeconds } } }', { input: { email, password: `wrong ${randomUUID()}` } });

  const count = isOurs ? GUESSES.long : GUESSES.short;
  const known = await Promise.all(Array.from({ length: count }, () => newCustomer(shop)));
  const tries = { known: [] as number[], unknown: [] as number[] };
  const said = new Set<string>();
  for (const { email } of known) {
    for (const [kind, address] of [['known', email], ['unknown', `nobody-${randomUUID()}@storegraph.example`]] as const) {
      const answer = await logIn(address);
      said.add(answer.said);
      tries[kind].push(answer.tookMs);
    }
  }
  if (said.size !== 1) broken.push(`Logging in tells whether there is an account: ${[...said].join(' | ')}`);
  const [slower = 0, faster = 1] = [median(tries.known), median(tries.unknown)].sort((a, b) => b - a);
  // On a shop that is busy with others three guesses say nothing.
  if (isOurs && slower / faster > NOISE) broken.push(`Logging in takes ${median(tries.known).toFixed(0)} ms where there is an account, ${median(tries.unknown).toFixed(0)} ms where there is none.`);

  const code = people.stranger.giftCardCode ?? '';
  const balances = new Set<string>();
  const near = [...code].flatMap((letter, index) => (/[A-Z0-9]/.test(letter) ? [`${code.slice(0, index)}${ALPHABET[(ALPHABET.indexOf(letter) + 1) % ALPHABET.length] ?? 'A'}${code.slice(index + 1)}`] : []));
  for (const guess of [...near, code.slice(1), code.slice(0, -1), `${code}A`, '%', '_'.repeat(code.length), '', randomUUID()]) {
    balances.add((await ask('query($code: String!) { giftCardBalance(code: $code) { balance { amount } } }', { code: guess })).said);
  }
  if (balances.size !== 1) broken.push(`Guesses of a gift card's code are answered differently: ${[...balances].join(' | ')}`);

  const token = people.strangeGuest.token ?? '';
  const carts = new Set<string>();
  for (const guess of [undefined, '', token.slice(1), token.slice(0, -1), `${token}A`, token.toLowerCase(), '%', `${token}%00`, randomUUID()]) {
    carts.add((await ask('query($id: ID!, $token: String) { cart(id: $id, token: $token) { id } }', { id: people.strangeGuest.ids.cart, token: guess })).said);
  }
  if (carts.size !== 1) broken.push(`Guesses of a cart's token are answered differently: ${[...carts].join(' | ')}`);

  const links = new Set<string>();
  for (const guess of ['', 'x', randomUUID(), '%', 'a'.repeat(43)]) links.add((await ask('query($token: String!) { paymentLink(token: $token) { __typename } }', { token: guess })).said);
  if (links.size !== 1) broken.push(`Guesses of a payment link are answered differently: ${[...links].join(' | ')}`);
  return { cases, broken, figures: { loginMs: Math.round(median(tries.known)), unknownMs: Math.round(median(tries.unknown)) } };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
