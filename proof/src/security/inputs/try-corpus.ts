import type { Answer } from '../../clients/graphql-client.ts';
import { documentOf } from '../graph/document.ts';
import { each, everyNth } from '../each.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';
import type { People } from '../world/people.ts';
import { CORPUS } from './corpus.ts';
import { inputsOf, wrongWith } from './inputs.ts';

/** No answer takes longer, whatever was asked with: SQL that was run would have waited five seconds. */
const LONGEST_MS = 4_500;
/** On a busy machine any answer may: SQL that was run waits each time. */
const TRIES = 4;
/** In a shop that others use, every so manieth place is tried, with the next text each time and with the one that databases choke on. */
const EVERY = 3;
const ALWAYS = 'half a character';

/** An answer, or that there was none, and how long that took. */
async function timed(ask: () => Promise<Answer>): Promise<readonly [answer: Answer, tookMs: number]> {
  const from = performance.now();
  const answer = await ask().catch((error: unknown): Answer => ({ status: 599, errors: [{ message: String(error), extensions: { code: 'NO_ANSWER' } }] }));
  return [answer, performance.now() - from];
}

/** Puts each text of the corpus in each place where an operation takes text: nothing fails, waits, or tells of the inside. */
export async function tryCorpus(target: Target, people: People): Promise<Outcome> {
  const broken: string[] = [];
  const texts = Object.entries(CORPUS);
  let cases = 0;
  let longest = 0;
  let next = 0;
  const inputs = inputsOf(target, people);
  const all = inputs.flatMap((input) => input.texts.map((place) => ({ input, place })));
  const places = target.isOurs ? all : everyNth(all, EVERY);
  const tried = places.flatMap(({ input, place }) => {
    const chosen = target.isOurs ? texts : texts.filter(([name], index) => name === ALWAYS || index === next % texts.length);
    next++;
    return chosen.map(([what, text]) => ({ input, place, what, text }));
  });
  await each(tried, async ({ input: { operation, person, ask }, place, what, text }) => {
    const asked = ask(({ path }) => (path === place.path ? text : undefined));
    cases++;
    let [answer, tookMs] = await timed(() => person.raw(documentOf(operation), asked.variables));
    for (let tries = 1; tookMs > LONGEST_MS && tries < TRIES; tries++) [answer, tookMs] = await timed(() => person.raw(documentOf(operation), asked.variables));
    longest = Math.max(longest, tookMs);
    const wrong = wrongWith(answer, asked.variables) ?? (tookMs > LONGEST_MS ? `it took ${Math.round(tookMs)} ms` : undefined);
    if (wrong) broken.push(`${operation.name} as ${person.role} with ${what} in ${place.path}: ${wrong}`);
  });
  return { cases, broken, figures: { places: places.length, texts: texts.length, longestMs: Math.round(longest) } };
}
