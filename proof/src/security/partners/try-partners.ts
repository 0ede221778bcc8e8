import { createHash, randomUUID } from 'node:crypto';
import { post } from '../../clients/graphql-client.ts';
import type { Answer, GraphqlClient } from '../../clients/graphql-client.ts';
import { each, everyNth } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import { contract, isInContract, rootFields } from '../graph/composed.ts';
import type { OwnField } from '../graph/composed.ts';
import { documentOf } from '../graph/document.ts';
import { askedFor, comparable } from '../matrix/cell.ts';
import { OWNED } from '../table/owned.ts';
import { rowsAgreedTo } from '../table/rows.ts';
import type { Target } from '../target.ts';
import { subscribeOnce } from '../world/subscribe-once.ts';
import { withRetries } from '../world/with-retries.ts';
import type { People } from '../world/people.ts';

/** An operation that a partner published. */
interface Published {
  readonly operation: OwnField;
  readonly who: string;
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

/** Work that is counted by address, and that other tests need too. */
const COUNTED = new Set(['Mutation.register', 'Mutation.login']);

/**
 * A partner publishes every operation that its contract has and asks it, in nobody's name and in a customer's; everything
 * else it can neither publish nor ask. Nobody asks another's, or with a key that is not good.
 */
export async function tryPartners({ shop, isOurs }: Target, people: People): Promise<Outcome> {
  const broken: string[] = [];
  let cases = 0;
  const admin = people.all.find(({ role }) => role === 'ADMIN');
  const customer = people.all.find(({ role }) => role === 'customer');
  if (!admin || !customer) throw new Error('Nobody is an administrator, or a customer.');
  const rows = new Map(rowsAgreedTo().map((row) => [`${row.subgraph} ${row.field}`, row.who]));
  const published = rootFields.filter(({ name }) => isInContract(name)).map((operation): Published => {
    const name = `Ask_${operation.field.name}`;
    const body = documentOf(inContract(operation)).replace(' Ask', ` ${name}`);
    return { operation, who: rows.get(`${operation.subgraph} ${operation.name}`) ?? '', id: createHash('sha256').update(body).digest('hex'), name, body };
  });
  const partner = await takeIn(admin, published);
  const other = await takeIn(admin, []);
  const ask = async ({ id, operation }: Published, variables: object, headers: Record<string, string>): Promise<Answer> => {
    cases++;
    const payload = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: id } } };
    if (operation.type.name !== 'Subscription') return withRetries(() => post(shop.url, payload, headers));
    return withRetries(() => subscribeOnce(shop.url, payload, { ...(headers['x-api-key'] ? { apiKey: headers['x-api-key'] } : {}), ...(headers['authorization'] ? { authorization: headers['authorization'] } : {}) }));
  };
  const key = { 'x-api-key': partner.secret };
  const inTheirName = { ...key, authorization: `Bearer ${customer.token ?? ''}` };
  const say = (what: string, { operation }: Published, { status, data, errors }: Answer): void => void broken.push(`${operation.name} by a partner: ${what}, but the answer is ${JSON.stringify({ status, data, errors }).slice(0, 300)}`);

  const asked = published.filter(({ operation }) => !COUNTED.has(operation.name));
  await each(isOurs ? asked : everyNth(asked, EVERY), async (one) => {
    const { operation, who, body } = one;
    const owned = OWNED[operation.name];
    const missing = askedFor(operation, undefined, owned ? people.stranger : undefined);
    const alone = await ask(one, missing.variables, key);
    if (who !== 'everyone' && operation.type.name !== 'Subscription' && !codes(alone).includes('UNAUTHENTICATED')) say('in nobody\'s name it is refused', one, alone);
    if (who === 'everyone' && !owned?.orLogIn && codes(alone).includes('UNAUTHENTICATED')) say('in nobody\'s name it is answered', one, alone);
    const named = await ask(one, missing.variables, inTheirName);
    if (codes(named).some((code) => FAULTS.has(code))) say('nothing may fail', one, named);
    if (owned) {
      const foreign = askedFor(operation, { ...people.stranger, ...({ token: undefined } as object) }, people.stranger);
      const answer = await ask(one, foreign.variables, inTheirName);
      if (comparable(answer, foreign) !== comparable(named, missing)) say('others\' things are as if there were none', one, answer);
    }
    const text = operation.type.name === 'Subscription' ? undefined : await post(shop.url, { query: body, variables: missing.variables }, inTheirName);
    if (text && (text.status !== 403 || !codes(text).includes('PERSISTED_OPERATION_REQUIRED'))) say('a text is refused', one, text);
    const byAnother = await ask(one, missing.variables, { 'x-api-key': other.secret });
    if (byAnother.status !== UNKNOWN_TO_SOCKETS && !codes(byAnother).includes('PERSISTED_QUERY_NOT_FOUND')) say('another partner does not find it', one, byAnother);
  });

  const outside = rootFields.filter(({ name }) => !isInContract(name));
  const { userErrors } = await publish(admin, partner.id, outside.map((operation) => {
    const body = documentOf(operation).replace(' Ask', ` Ask_${operation.field.name}`);
    return { id: createHash('sha256').update(body).digest('hex'), name: `Ask_${operation.field.name}`, type: operation.type.name.toLowerCase(), body };
  }));
  const found = new Set<string>(userErrors.flatMap(({ findings }: { findings: { operation: string; severity: string }[] | null }) => (findings ?? []).filter(({ severity }) => severity === 'ERROR').map(({ operation }) => operation)));
  for (const { name, field } of outside) {
    cases++;
    if (!found.has(`Ask_${field.name}`)) broken.push(`${name} is not in the contract, and nothing is said against it: ${JSON.stringify(userErrors).slice(0, 300)}`);
  }

  const [first] = published;
  if (first) {
    const keys = ['', 'sg_', `${partner.secret}x`, partner.secret.slice(0, -1), partner.secret.toUpperCase(), "' OR 1=1 --", '__proto__', 'sg_../../..', 'a'.repeat(4_000), other.secret.slice(0, 20) + partner.secret.slice(20)];
    for (const bad of keys.filter((text) => text !== '')) {
      const answer = await ask({ ...first, operation: published[0]?.operation ?? first.operation }, {}, { 'x-api-key': bad });
      if (answer.status !== 401) say(`a key ${bad.slice(0, 20)} is refused`, first, answer);
    }
  }
  for (const { keyId } of [partner, other]) await change(admin, 'revokeApiKey', 'RevokeApiKeyInput', 'apiKey { id }', { apiKeyId: keyId });
  return { cases, broken, figures: { published: published.length, refused: outside.length } };
}

const FAULTS = new Set(['INTERNAL', 'SUBGRAPH_UNAVAILABLE', 'GRAPHQL_VALIDATION_FAILED', 'PERSISTED_QUERY_NOT_FOUND']);
const codes = ({ errors }: Answer): readonly string[] => errors?.map(({ extensions }) => extensions.code) ?? [];

/** The operation as the contract has it: what it answers is less. */
function inContract(operation: OwnField): OwnField {
  const type = contract.getType(operation.type.name) as typeof operation.type;
  const field = type.getFields()[operation.field.name];
  return field ? { ...operation, type, field } : operation;
}

async function change(admin: GraphqlClient, mutation: string, input: string, selection: string, given: object): Promise<any> {
  const { data, errors } = await admin.raw(`mutation($input: ${input}!) { ${mutation}(input: $input) { ${selection} userErrors { code message${mutation === 'publishOperations' ? ' findings { operation severity }' : ''} } } }`, { input: given });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[mutation];
}

const publish = (admin: GraphqlClient, partnerId: string, operations: readonly object[]): Promise<any> =>
  change(admin, 'publishOperations', 'PublishOperationsInput', 'manifest { id }', { partnerId, label: randomUUID(), manifest: JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }) });

/** A new partner with a key, and these operations in force. */
async function takeIn(admin: GraphqlClient, published: readonly Published[]): Promise<{ id: string; secret: string; keyId: string }> {
  const { partner } = await change(admin, 'createPartner', 'CreatePartnerInput', 'partner { id }', { name: `Security ${randomUUID()}`, contract: 'partner', costPerSecond: 10_000, costBurst: 100_000 });
  const { apiKey, secret } = await change(admin, 'issueApiKey', 'IssueApiKeyInput', 'apiKey { id } secret', { partnerId: partner.id, label: 'security' });
  if (published.length > 0) {
    const { manifest, userErrors } = await publish(admin, partner.id, published.map(({ id, name, body, operation }) => ({ id, name, type: operation.type.name.toLowerCase(), body })));
    if (!manifest) throw new Error(`What the contract has is refused: ${JSON.stringify(userErrors)}`);
    await change(admin, 'activateManifest', 'ActivateManifestInput', 'manifest { state }', { manifestId: manifest.id });
    // The gateway looks at the registry when it is told, or within five seconds.
    await new Promise((resolve) => setTimeout(resolve, SEEN_MS));
  }
  return { id: partner.id, secret, keyId: apiKey.id };
}

/** In a shop that others use, every so manieth operation is asked. */
const EVERY = 4;
const SEEN_MS = 1_500;
/** A socket that asks for what there is not is closed. */
const UNKNOWN_TO_SOCKETS = 4400;
