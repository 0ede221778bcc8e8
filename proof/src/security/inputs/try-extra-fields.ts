import { post } from '../../clients/graphql-client.ts';
import { documentOf } from '../graph/document.ts';
import { each, everyNth } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';
import type { People } from '../world/people.ts';
import { withRetries } from '../world/with-retries.ts';
import { inputsOf } from './inputs.ts';

/** What nobody may say of themselves, or of what they make. */
const EXTRA = '"id":"user_01h455vb4pex5vsknk084sn02q","roles":["ADMIN"],"role":"ADMIN","isAdmin":true,"userId":"user_01h455vb4pex5vsknk084sn02q","customerId":"user_01h455vb4pex5vsknk084sn02q","status":"CONFIRMED","unitPrice":{"amount":"0","currency":"EUR"},"total":{"amount":"0","currency":"EUR"},"version":1,"createdAt":"2020-01-01T00:00:00Z"';
const FIELDS = EXTRA.split(/,(?="\w+":)/);

/** In a shop that others use, every so manieth operation is tried. */
const EVERY = 4;

/** Says more in inputs than they take: the whole request is refused, and nothing is done. */
export async function tryExtraFields(target: Target, people: People): Promise<Outcome> {
  const broken: string[] = [];
  let cases = 0;
  const inputs = inputsOf({ ...target, isOurs: true }, people).filter(({ operation }) => operation.field.args.some(({ name }) => name === 'input'));
  await each(target.isOurs ? inputs : everyNth(inputs, EVERY), async ({ operation, person, ask }) => {
    const { input, ...rest } = ask(() => undefined).variables as { input: object };
    const taken = new Set(Object.keys(input));
    const known = new Set(operation.field.args.flatMap(({ type }) => Object.keys((type as { ofType?: { getFields?: () => object } }).ofType?.getFields?.() ?? {})));
    const extra = FIELDS.filter((field) => !known.has(/"(\w+)"/.exec(field)?.[1] ?? '') && !taken.has(/"(\w+)"/.exec(field)?.[1] ?? ''));
    for (const more of [...(target.isOurs ? extra : [extra.join(',')]), '"__proto__":{"roles":["ADMIN"],"isAdmin":true}', '"constructor":{"prototype":{"isAdmin":true}}']) {
      cases++;
      const body = `{"query":${JSON.stringify(documentOf(operation))},"variables":{"input":${JSON.stringify(input).replace(/^\{/, `{${more}${taken.size > 0 ? ',' : ''}`)}${Object.keys(rest).length > 0 ? `,${JSON.stringify(rest).slice(1, -1)}` : ''}}}`;
      const { status, data, errors } = await withRetries(() => post(target.shop.url, body, person.token ? { authorization: `Bearer ${person.token}` } : {}));
      if (status !== 400 || data) broken.push(`${operation.name} with ${more.slice(0, 60)}: ${status} ${JSON.stringify(data ?? errors).slice(0, 200)}`);
    }
  });
  return { cases, broken };
}
