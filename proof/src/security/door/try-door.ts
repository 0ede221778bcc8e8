import { IDENTITY_HEADER, createMintIdentity } from '@storegraph/service/identity';
import { sealAudiences, withDisclosure } from '@storegraph/service/sealed-audience';
import { newId } from '@storegraph/kernel/ids';
import { newCustomer } from '../../clients/users.ts';
import { each } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import { ownFields } from '../graph/composed.ts';
import type { Target } from '../target.ts';
import { attackers, hashed, part, privateKeyOf, publicForms, signed } from '../tokens/forge.ts';

/** The subgraphs of the composed graph. */
export const SUBGRAPHS: readonly string[] = [...new Set(ownFields.map(({ subgraph }) => subgraph))];

const BODIES = ['{"query":"{ __typename }"}', '{"query":"{ _service { sdl } }"}', '{"query":"query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }","variables":{"r":[]}}', '{ "query', ''];

/** Asks the subgraphs directly, as anybody but the gateway: all of it is 401, and no request is begun. */
export async function tryDoor({ shop, secrets, isOurs }: Target): Promise<Outcome> {
  const { token = '' } = await newCustomer(shop);
  const broken: string[] = [];
  let cases = 0;
  const answers = new Set<string>();
  const mint = await createMintIdentity(secrets.internalKey);
  await each(SUBGRAPHS, async (subgraph) => {
    const door = `http://127.0.0.1:${shop.ports[subgraph]}/graphql`;
    const before = await requestsOf(shop.ports[subgraph]);
    const forged = await forgedIdentities(subgraph, token, { mint, key: secrets.internalKey, usersKey: secrets.accessTokenKey });
    for (const [what, headers] of Object.entries(forged)) {
      for (const body of isOurs ? BODIES : BODIES.slice(0, 1)) {
        cases++;
        const answer = await fetch(door, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
        const text = await answer.text();
        answers.add(text);
        if (answer.status !== 401) broken.push(`${subgraph}, ${what}: ${answer.status} ${text.slice(0, 200)}`);
      }
    }
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      cases++;
      const { status } = await fetch(`${door}?query={__typename}`, { method });
      if (status < 400) broken.push(`${subgraph}: ${method} is answered with ${status}`);
    }
    const begun = (await requestsOf(shop.ports[subgraph])) - before;
    if (isOurs && begun !== 0) broken.push(`${subgraph} began ${begun} requests of strangers.`);
  });
  if (answers.size > 1) broken.push(`The door tells apart who is refused: ${[...answers].join(' | ')}`);
  return { cases, broken };
}

/** How many requests a subgraph has begun, as its metrics count them. */
async function requestsOf(port: number | undefined): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(/storegraph_subgraph_request_seconds_count(?:\{[^}]*\})? (\d+)/.exec(metrics)?.[1] ?? 0);
}

interface Keys {
  readonly mint: Awaited<ReturnType<typeof createMintIdentity>>;
  readonly key: Parameters<typeof privateKeyOf>[0];
  readonly usersKey: Parameters<typeof privateKeyOf>[0];
}

async function forgedIdentities(subgraph: string, token: string, { mint, key, usersKey }: Keys): Promise<Readonly<Record<string, Record<string, string>>>> {
  const now = Math.floor(Date.now() / 1_000);
  const [sealed] = sealAudiences([subgraph]);
  const [other] = sealAudiences(['someone-else']);
  if (!sealed || !other) throw new Error('No audience was sealed.');
  const header = { alg: 'EdDSA', kid: key.kid };
  const claims = { sub: newId('user'), roles: ['ADMIN'], client: 'security', iss: 'storegraph-gateway', aud: [sealed.element], iat: now, exp: now + 60 };
  const ours = privateKeyOf(key);
  const by = (head: object, body: object, with_ = ours): string => withDisclosure(signed(head, body, with_), sealed);
  const of = (value: string): Record<string, string> => ({ [IDENTITY_HEADER]: value });
  const caller = { userId: newId('user'), roles: ['ADMIN'], client: 'security' } as const;
  const another = await mint(subgraph === 'orders' ? 'payments' : 'orders', caller);
  const mine = await mint(subgraph, caller);
  const [jwt = '', disclosure = ''] = mine.split('~');
  return {
    'no token': {}, 'an empty token': of(''), 'a customer\'s token': of(token), 'a customer\'s token as bearer': { authorization: `Bearer ${token}` }, 'a good token as bearer': { authorization: `Bearer ${mine}` },
    'another subgraph\'s token': of(another), 'another\'s disclosure': of(`${jwt}~${another.split('~')[1] ?? ''}~`), 'no disclosure': of(jwt), 'no disclosure, sealed': of(`${jwt}~~`), 'two disclosures': of(`${jwt}~${disclosure}~${disclosure}~`),
    'a disclosure of its own making': of(withDisclosure(jwt, { disclosure: part(['salt', subgraph]) })), 'the audience in plain': of(`${signed(header, { ...claims, aud: subgraph }, ours)}~${disclosure}~`),
    stale: of(by(header, { ...claims, iat: now - 120, exp: now - 60 })), 'without end': of(by(header, { ...claims, exp: undefined })), 'not yet': of(by(header, { ...claims, nbf: now + 600 })),
    'another issuer': of(by(header, { ...claims, iss: 'storegraph-users' })), 'no roles': of(by(header, { ...claims, roles: undefined })), 'a role there is not': of(by(header, { ...claims, roles: ['ROOT'] })), 'no application': of(by(header, { ...claims, client: undefined })), 'a subject of another kind': of(by(header, { ...claims, sub: 'order_01h455vb4pex5vsknk084sn02q' })),
    'users\' key': of(by({ ...header, kid: usersKey.kid }, claims, privateKeyOf(usersKey))), 'users\' key under the gateway\'s kid': of(by(header, claims, privateKeyOf(usersKey))), 'an attacker\'s key': of(by(header, claims, attackers.ed25519.privateKey)),
    'an attacker\'s key within': of(by({ ...header, jwk: attackers.ed25519.publicKey.export({ format: 'jwk' }) }, claims, attackers.ed25519.privateKey)), 'an attacker\'s kid': of(by({ ...header, kid: '../../dev/null' }, claims, attackers.ed25519.privateKey)),
    unsigned: of(withDisclosure(`${part({ alg: 'none' })}.${part(claims)}.`, sealed)), 'roles changed after signing': of(mine.replace(/\.[^.]+\./, `.${part(claims)}.`)),
    ...Object.fromEntries(Object.entries(publicForms(key)).map(([form, secret]) => [`HMAC with ${form}`, of(withDisclosure(hashed({ ...header, alg: 'HS256' }, claims, secret), sealed))])),
    long: of('a'.repeat(8_000)), 'many parts': of('.'.repeat(1_000)), 'many disclosures': of('~'.repeat(1_000)),
  };
}
