import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '@storegraph/sample-shop/random';
import type { Answer } from '../../clients/graphql-client.ts';
import { staff } from '../../clients/users.ts';
import { CANARY, MANNERS, openImpostor } from '../../faults/impostor.ts';
import type { Impostor, Manner } from '../../faults/impostor.ts';
import { endDetours, setDetours } from '../../faults/links/detours.ts';
import { DIVERTED, detoursFile } from '../../faults/links/diverted.ts';
import { readGauge } from '../../shop/gauges.ts';
import type { Experiment } from '../experiment.ts';
import { askFor, comparePages, pagesOf } from '../pages.ts';
import type { Page } from '../pages.ts';

/** Its page is asked for so often while a subgraph is bad. */
const EVERY_MS = 100;
const LOOK_MS = 50;
/** An answer that is too long is known to be so when much of it was read, which takes the longer the more others do on the machine. */
const READING = 3;
/** Whoever hangs is waited for: so long at most. */
const PATIENCE_MS = 8_000;
/** So much of one answer is taken before it is given up, what is on its way in the system's buffers included; and the gateway never grows by more than so much. */
const [MOST_TAKEN_MB, MOST_GROWN_MB] = [24, 400];
/** It is right but for its poison: nothing to stop asking for. */
const IS_RIGHT: ReadonlySet<Manner> = new Set<Manner>(['reaches into prototypes']);
const POISONED_MS = 1_000;
const MB = 1024 * 1024;

/** T10: one subgraph at a time is as bad as can be. */
export const badSubgraph: Experiment<'cells' | 'glances' | 'opens' | 'closes'> = {
  name: 'bad-subgraph', id: 'T10',
  what: 'each subgraph in turn hangs, resets, answers 503, HTML, 100 MB, half of its JSON, another type, null without a reason, keys that reach into prototypes',
  settings: {
    cells: { what: 'how many of all subgraphs in all manners, by chance; 0 is all', usual: 0 },
    glances: { what: 'how many manners more, each of one subgraph, of which only the answers are looked at', usual: 0 },
    opens: { what: 'from the first answer without it on, after how many ms at most a subgraph is asked no more; thrice that when there is much to read', usual: 2_000 },
    closes: { what: 'after how many ms at most its page is whole again once it is well', usual: 10_000 },
  },
  env: DIVERTED,
  async run({ shop, seed, settings: { cells: most, glances, opens, closes }, say }) {
    const manager = await staff(shop, 'ADMIN');
    const pages = await pagesOf(manager);
    const gateway = Number(shop.ports['gateway']);
    const wrong: string[] = [];
    const opened: Record<string, number> = {};
    const [asked, longest, grown] = [{ whole: 0, partial: 0 }, { opens: 0, closes: 0, takenMb: 0 }, { mb: 0 }];
    const shuffled = createRandom(`bad/${seed}`).shuffle(Object.keys(pages).flatMap((subgraph) => MANNERS.map((manner) => ({ subgraph, manner }))));
    const [cells, rest] = most === 0 ? [shuffled, []] : [shuffled.slice(0, most), shuffled.slice(most)];
    const ask = (page: Page) => (which: number): Promise<Answer> => askFor(shop.url, manager, page, which);
    const rss = () => readGauge(shop.url, 'storegraph_process_memory_bytes', 'kind="rss"');
    const isAsked = async (subgraph: string) => await readGauge(shop.url, 'storegraph_gateway_subgraph_asked', `subgraph="${subgraph}"`) === 1;

    const badly = async ({ subgraph, manner }: (typeof cells)[number], work: (cell: Cell) => Promise<void>): Promise<void> => {
      const page = pages[subgraph];
      if (!page) throw new Error(`there is no page of ${subgraph}`);
      const fail = (why: string): void => void (wrong.includes(`${subgraph} ${manner}: ${why}`) || wrong.push(`${subgraph} ${manner}: ${why}`));
      const impostor: Impostor = await openImpostor(Number(shop.ports[subgraph]));
      setDetours(detoursFile, { [gateway]: { [Number(shop.ports[subgraph])]: impostor.port } });
      try {
        await work({ subgraph, manner, page, impostor, whole: await wholePages(page.subjects.length, ask(page)), ask: ask(page), fail });
      } finally {
        endDetours(detoursFile);
        await impostor.close();
      }
    };

    for (const glanced of oneOfEachManner(rest).slice(0, glances)) await badly(glanced, glance);
    for (const [place, chosen] of cells.entries()) {
      const { subgraph, manner } = chosen;
      await badly(chosen, async (cell) => {
        const { impostor, whole, page, fail } = cell;
        const before = await rss();
        impostor.behave(manner);
        let [firstAt, openedAt, peak] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, before];
        const noteLook = async (which: number): Promise<void> => {
          const isPartial = await look(cell, which);
          if (isPartial) firstAt = Math.min(firstAt, performance.now());
          asked[isPartial ? 'partial' : 'whole'] += 1;
        };
        const begunAt = performance.now();
        const looks: Promise<void>[] = [];
        const isOver = (): boolean => openedAt < Number.POSITIVE_INFINITY || performance.now() - begunAt > (IS_RIGHT.has(manner) ? POISONED_MS : PATIENCE_MS + opens);
        const watching = (async () => {
          while (!isOver()) {
            peak = Math.max(peak, await rss());
            if (!(await isAsked(subgraph))) openedAt = performance.now();
            await delay(LOOK_MS);
          }
        })();
        for (let which = 0; !isOver(); which += 1) {
          looks.push(noteLook(which).catch((error: unknown) => fail(String(error))));
          await delay(EVERY_MS);
        }
        await watching;
        const takenMb = Math.round(impostor.mostSent / MB);
        impostor.behave();
        const wellAt = performance.now();
        await Promise.all(looks);
        peak = Math.max(peak, await rss());
        if (!IS_RIGHT.has(manner)) {
          const opensMs = Math.round(openedAt - firstAt);
          opened[manner] = Math.max(opened[manner] ?? 0, opensMs);
          longest.opens = Math.max(longest.opens, opensMs);
          if (!(opensMs <= opens * (manner === 'answers 100 MB' ? READING : 1))) fail(`it is asked for ${opensMs} ms after it was first found out`);
        }
        for (let which = 0; ; which += 1) {
          const { data, errors } = await askFor(shop.url, manager, page, which);
          if (!errors && comparePages(whole[which % whole.length], data).lost.length === 0) break;
          if (performance.now() - wellAt > closes) {
            fail(`it is not asked again after ${closes} ms`);
            break;
          }
          await delay(LOOK_MS);
        }
        longest.closes = Math.max(longest.closes, Math.round(performance.now() - wellAt));
        longest.takenMb = Math.max(longest.takenMb, takenMb);
        grown.mb = Math.max(grown.mb, Math.round((peak - before) / MB));
        if (takenMb > MOST_TAKEN_MB) fail(`${takenMb} MB of one answer were taken`);
        if ((peak - before) / MB > MOST_GROWN_MB) fail(`the gateway grew by ${Math.round((peak - before) / MB)} MB`);
      });
      if ((place + 1) % 6 === 0 || place + 1 === cells.length) say(`${place + 1} of ${cells.length}: ${subgraph} ${manner}; opened within ${longest.opens} ms, closed within ${longest.closes} ms so far`);
    }
    return { figures: { cells: cells.length, answers: asked, opensMs: longest.opens, opensMsByManner: opened, closesMs: longest.closes, mostTakenMb: longest.takenMb, mostGrownMb: grown.mb }, wrong };
  },
};

/** A subgraph that behaves in one manner, and who asks for its page meanwhile. */
interface Cell {
  readonly subgraph: string;
  readonly manner: Manner;
  readonly page: Page;
  readonly impostor: Impostor;
  /** The page's subjects as they are when all is well. */
  readonly whole: readonly unknown[];
  ask(which: number): Promise<Answer>;
  fail(why: string): void;
}

/** So few are not enough to have it asked no more. */
const GLANCES = 2;

/** Only looks at what is shown while it is bad. */
async function glance(cell: Cell): Promise<void> {
  const { impostor, manner, fail } = cell;
  impostor.behave(manner);
  let partial = 0;
  for (let which = 0; which < GLANCES; which += 1) if (await look(cell, which)) partial += 1;
  if (impostor.mostSent / MB > MOST_TAKEN_MB) fail(`${Math.round(impostor.mostSent / MB)} MB of one answer were taken`);
  impostor.behave();
  if (partial === 0 && !IS_RIGHT.has(manner)) fail('nobody notices');
}

/** Asks for a page while its subgraph is bad, and judges the answer: whether something is missing of it. */
async function look({ subgraph, manner, page, whole, ask, fail }: Cell, which: number): Promise<boolean> {
  const answer = await ask(which);
  const { lost, others } = comparePages(whole[which % whole.length], answer.data);
  const isPartial = (answer.errors?.length ?? 0) > 0;
  if (others.length > 0) fail(`${others[0]} is something else`);
  const foreign = lost.find((path) => !page.adds.test(path));
  if (foreign !== undefined) fail(`${foreign} is lost, which is another's`);
  if (lost.length > 0 && !isPartial) fail(`${lost[0]} is null, and nothing says why`);
  if (isPartial && !names(answer, subgraph)) fail(`its error is ${JSON.stringify(answer.errors?.[0])}`);
  if (IS_RIGHT.has(manner) && isPartial) fail('its answer is right, and was not taken');
  if (JSON.stringify(answer).includes(CANARY)) fail('its words are shown');
  return isPartial;
}

/** The first of each manner. */
const oneOfEachManner = <Each extends { readonly manner: Manner }>(cells: readonly Each[]): readonly Each[] => MANNERS.flatMap((manner) => cells.find((cell) => cell.manner === manner) ?? []);

/** Every page as it is when all is well. */
async function wholePages(count: number, ask: (which: number) => Promise<Answer>): Promise<readonly unknown[]> {
  const pages: unknown[] = [];
  for (let which = 0; which < count; which += 1) {
    // The way has just changed: a connection may be a closing one.
    for (let tries = 0; ; tries += 1) {
      const { data, errors } = await ask(which);
      if (!errors) {
        pages.push(data);
        break;
      }
      if (tries > 100) throw new Error(`a page is not whole: ${JSON.stringify(errors)}`);
      await delay(LOOK_MS);
    }
  }
  return pages;
}

/** Whether it says that this service cannot answer, and no other. */
const names = ({ errors = [], extensions }: Answer, subgraph: string): boolean =>
  errors.every(({ extensions: { code, service } }) => code === 'SUBGRAPH_UNAVAILABLE' && service === subgraph) && JSON.stringify(extensions?.degraded) === JSON.stringify([subgraph]);
