import { newCustomer } from '../../clients/users.ts';
import { post } from '../../clients/graphql-client.ts';
import { each, everyNth } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';
import { subscribeOnce } from '../world/subscribe-once.ts';
import { forgeries, goodClaims, signedByTheShop } from './access-tokens.ts';

const ME = '{ me { id roles } }';
/** In a shop that others use, every so manieth is shown over a socket too. */
const EVERY = 5;
const FORBIDDEN_SOCKET = 4403;

/** Shows forged access tokens at every door that takes them: each is refused alike, and the one that is right in everything is taken. */
export async function tryAccessTokens({ shop, secrets, isOurs }: Target): Promise<Outcome> {
  const customer = await newCustomer(shop);
  const claims = goodClaims(customer.userId);
  const broken: string[] = [];
  let cases = 0;
  const asks = async (authorization: string, headers: Record<string, string> = {}) => post(shop.url, { query: ME }, { authorization, ...headers });

  const good = signedByTheShop(claims, secrets.accessTokenKey);
  const taken = await asks(`Bearer ${good}`);
  if (taken.data?.me?.id !== customer.userId) broken.push(`A good token is not taken, so nothing is shown by bad ones: ${JSON.stringify(taken)}`);

  const refusals = new Map<string, string>();
  const forged = Object.entries(forgeries(claims, secrets));
  const overSockets = new Set(isOurs ? forged : everyNth(forged, EVERY));
  await each(forged, async (one) => {
    const [what, token] = one;
    cases++;
    const { status, data, errors } = await asks(`Bearer ${token}`);
    const code = errors?.[0]?.extensions.code;
    if (status !== 401 || code !== 'UNAUTHENTICATED' || data) broken.push(`${what}: answered over HTTP with ${status} ${code ?? ''} ${JSON.stringify(data ?? null)}`);
    else refusals.set((errors ?? []).map(({ message }) => message).join(), what);
    if (!overSockets.has(one)) return;
    cases++;
    const socket = await subscribeOnce(shop.url, { query: ME }, { authorization: `Bearer ${token}` });
    if (socket.status !== FORBIDDEN_SOCKET) broken.push(`${what}: over WebSocket ${JSON.stringify(socket)}`);
  });
  const MESSAGES = 2;
  if (refusals.size > MESSAGES) broken.push(`Refusals tell what is wrong: ${[...refusals.keys()].join(' | ')}`);

  const schemes: Readonly<Record<string, string>> = { 'a basic login': `Basic ${Buffer.from('a:b').toString('base64')}`, 'no scheme': good, 'another scheme': `Token ${good}`, 'two tokens': `Bearer ${good} ${good}`, 'two schemes': `Bearer Bearer ${good}`, 'a comma': `Bearer ${good}, Bearer ${good}` };
  for (const [what, authorization] of Object.entries(schemes)) {
    cases++;
    const { status } = await asks(authorization);
    if (status !== 401) broken.push(`${what}: ${status}`);
  }
  const { status, data } = await post(`${shop.url}/graphql?access_token=${good}#`.replace('/graphql?', '/?'), { query: ME }).catch(() => ({ status: 404, data: undefined }));
  cases++;
  if (data?.me) broken.push(`A token in the address is taken (${status}).`);
  return { cases, broken, figures: { forgeries: forged.length } };
}
