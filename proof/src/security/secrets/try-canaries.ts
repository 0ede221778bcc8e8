import { documentOf } from '../graph/document.ts';
import { each } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import { inputsOf } from '../inputs/inputs.ts';
import type { Target } from '../target.ts';
import type { People } from '../world/people.ts';
import { isPrivate, plant } from './canaries.ts';
import { findInDatabases, findInEvents, findInLogs, findInMetrics } from './places.ts';

/** Of these not even a column keeps the text. */
const NEVER_KEPT = /(password|refreshToken)$/i;
/** Columns in which a private text belongs to whoever gave it. Anything else is a place where nobody would look for it. */
const AT_HOME = /^database (users|orders|payments|reviews)\./;

/**
 * Gives each place where an operation takes text a text of its own, then looks for all of them in every column, log,
 * trace, metric and event: none is in a log or a metric, private ones are in no event, passwords and tokens nowhere.
 */
export async function tryCanaries(target: Target, people: People): Promise<Outcome> {
  const places = new Map<string, string>();
  const echoes: string[] = [];
  await each(inputsOf(target, people), async (input) => {
    const { canaries, instead } = plant(input);
    for (const { text, place } of canaries) places.set(text.split('@')[0] ?? text, place);
    const { errors } = await input.person.raw(documentOf(input.operation), input.ask(instead).variables);
    const said = JSON.stringify(errors ?? []);
    echoes.push(...canaries.filter(({ text, place }) => NEVER_KEPT.test(place) && said.includes(text)).map(({ place }) => `an error shows ${place}`));
  });
  const { shop } = target;
  const found = [...(await findInDatabases(shop)), ...findInLogs(shop), ...(await findInMetrics(shop)), ...(await findInEvents(shop))];
  const broken = new Set(echoes);
  let kept = 0;
  for (const { where, text } of found) {
    const place = places.get(text);
    if (!place) continue;
    if (where.startsWith('database')) kept++;
    if (where.startsWith('log') || where.startsWith('metrics')) broken.add(`${place} is in the ${where}`);
    else if (NEVER_KEPT.test(place)) broken.add(`${place} is in ${where}`);
    else if (isPrivate(place) && !AT_HOME.test(where)) broken.add(`${place} is private, and in ${where}`);
  }
  return { cases: places.size, broken: [...broken].sort(), figures: { found: found.length, inColumns: kept } };
}
