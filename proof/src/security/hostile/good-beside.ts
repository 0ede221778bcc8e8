import { openAttacker } from '../../../../gateway/src/testing/hostile/attack.ts';
import { DOCUMENTS } from '../../../../gateway/src/testing/hostile/documents.ts';
import { REQUESTS } from '../../../../gateway/src/testing/hostile/requests.ts';
import { askOnce, openLoop } from '../../clients/open-loop.ts';
import { operation } from '../../clients/operations.ts';
import { newCustomer } from '../../clients/users.ts';
import { quantilesOf } from '../../clients/quantiles.ts';
import type { Outcome } from '../experiment.ts';
import type { Target } from '../target.ts';

const [PER_SECOND, SECONDS, WITHIN_MS] = [30, 15, 10_000];
/** So many send hostile requests at one time, each the next as soon as the last is answered. */
const ATTACKERS = 4;
/** The slowest hundredth of good answers may take so many times as long beside hostile requests as alone; below so many ms nobody minds. */
const [MOST_TIMES, NOBODY_MINDS_MS] = [5, 300];

/** Asks for pages as a customer, at a pace of its own, first alone and then while the gateway's whole corpus of hostile requests is sent again and again. */
export async function tryGoodBeside({ shop, isOurs }: Target): Promise<Outcome> {
  const corpus = [...DOCUMENTS, ...REQUESTS];
  // What hostile requests are charged for would be missing to others. The gateway's own tests ask the same in every test run.
  if (!isOurs) return { cases: corpus.length, broken: [] };
  const { token } = await newCustomer(shop);
  const page = operation('product-list');
  const good = async () => {
    const took: number[] = [];
    let asked = 0;
    await openLoop(PER_SECOND, SECONDS, async () => {
      const at = performance.now();
      asked += 1;
      const { end } = await askOnce(shop.url, { query: page, variables: { first: 1 + (asked % 50) } }, token, WITHIN_MS);
      if (end === 'good') took.push(performance.now() - at);
    });
    return { ...quantilesOf(took), asked, answered: took.length };
  };
  await good();
  const alone = await good();
  const attacker = openAttacker(shop.url);
  let [sent, isOver] = [0, false];
  const attacks = Array.from({ length: ATTACKERS }, async () => {
    while (!isOver) {
      const hostile = corpus[sent % corpus.length];
      sent += 1;
      if (hostile) await attacker.send(hostile);
    }
  });
  const beside = await good();
  isOver = true;
  await Promise.all(attacks);
  attacker.close();
  const broken: string[] = [];
  if (alone.answered + beside.answered < alone.asked + beside.asked) broken.push(`${alone.asked + beside.asked - alone.answered - beside.answered} good requests were not answered`);
  if (sent < corpus.length) broken.push(`only ${sent} hostile requests were sent meanwhile, of ${corpus.length}`);
  if (beside.p99 > Math.max(NOBODY_MINDS_MS, alone.p99 * MOST_TIMES)) broken.push(`the slowest hundredth of good answers took ${beside.p99.toFixed(0)} ms beside hostile requests, ${alone.p99.toFixed(0)} ms alone`);
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  return {
    cases: beside.asked, broken,
    figures: { hostile: sent, hostilePerSecond: Math.round(sent / SECONDS), aloneP50Ms: tenths(alone.p50), besideP50Ms: tenths(beside.p50), aloneP99Ms: tenths(alone.p99), besideP99Ms: tenths(beside.p99), p99Times: tenths(beside.p99 / alone.p99) },
  };
}
