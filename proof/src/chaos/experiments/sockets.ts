import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '@storegraph/sample-shop/random';
import { startCrowd } from '../../clients/crowd/crowd.ts';
import { staff } from '../../clients/people.ts';
import { readGauge } from '../../shop/gauges.ts';
import { processOf, signal } from '../../shop/processes.ts';
import type { Experiment } from '../experiment.ts';

const PROCESSES = 4;
/** Of these orders more is told than of the others, and those who are slow follow them. */
const HOT = 4;
const HOT_SHARE = 0.3;
/** An order has so many notes at most; each is an event. */
const NOTES = 190;
const NOTE = 'The parcel is on its way. '.repeat(70).trim();
const ORDERS = 100;
const BACK_MS = 240_000;
const LOOK_MS = 250;
const MB = 1024 * 1024;

/** T15: many subscribers, few events, and the gateway dies. */
export const sockets: Experiment<'sockets' | 'seconds' | 'events' | 'slow'> = {
  name: 'sockets', id: 'T15',
  what: 'many WebSockets follow orders, some read nothing for a while, the gateway is killed, and all go on after their cursor',
  settings: {
    sockets: { what: 'how many', usual: 10_000, least: 1 },
    seconds: { what: 'how long before the gateway is killed, and as long after', usual: 30, least: 1 },
    events: { what: 'how many events a second', usual: 50, least: 1 },
    slow: { what: 'how many of a hundred are slow', usual: 5 },
  },
  env: { SUBSCRIBER_LIMITS: 'off' },
  async run({ shop, seed, settings: { sockets: count, seconds, events, slow }, say }) {
    const random = createRandom(`sockets/${seed}`);
    const support = await staff(shop, 'SUPPORT');
    const { data } = await support.raw(`{ orders(first: ${ORDERS}) { edges { node { id version } } } }`);
    const versions: Record<string, number> = Object.fromEntries(data.orders.edges.map(({ node }: any) => [node.id, node.version]));
    const orders = random.shuffle(Object.keys(versions));
    const hot = orders.slice(0, HOT);
    const follows = Array.from({ length: count }, (_, index) => {
      const isSlow = index % 100 < slow;
      return { isSlow, orderId: random.pick(isSlow ? hot : orders) };
    });
    const wrong: string[] = [];
    const crowd = startCrowd(PROCESSES);
    const rss = () => readGauge(shop.url, 'storegraph_process_memory_bytes', 'kind="rss"');
    try {
      const before = await rss();
      const openedFrom = performance.now();
      await crowd.open(`${shop.url.replace('http', 'ws')}/graphql`, support.token, follows);
      for (let told = await crowd.tell(versions); told.behind > 0 && performance.now() - openedFrom < BACK_MS; told = await crowd.tell(versions)) await delay(LOOK_MS);
      const openMs = performance.now() - openedFrom;
      await delay(1_000);
      const bytesEach = (await rss() - before) / count;
      say(`${count} sockets are open after ${Math.round(openMs)} ms, ${Math.round(bytesEach / 1_024)} KB each`);

      let [told, failed, isOver] = [0, 0, false];
      const notes = new Map<string, number>();
      const tell = async (): Promise<void> => {
        const orderId = random.pick(random.chance(HOT_SHARE) ? hot : orders);
        if ((notes.get(orderId) ?? 0) >= NOTES) return;
        notes.set(orderId, (notes.get(orderId) ?? 0) + 1);
        // Nobody knows what became of it while the gateway is away: at the end the order says which version it has.
        await support.act('add-order-note', { orderId, text: NOTE, isInternal: false, idempotencyKey: randomUUID() }).then(() => (told += 1), () => (failed += 1));
      };
      const underWay = new Set<Promise<void>>();
      const telling = (async () => {
        const begunAt = performance.now();
        for (let nth = 0; !isOver; nth += 1) {
          await delay(Math.max(0, begunAt + (nth * 1_000) / events - performance.now()));
          const work = tell().finally(() => underWay.delete(work));
          underWay.add(work);
        }
        await Promise.all(underWay);
      })();
      await crowd.pause();
      await delay(seconds * 1_000);
      const [peak, toldBefore] = [await rss(), told];
      const atKill = await crowd.tell({});
      const killedPid = processOf(shop, 'gateway')?.pid;
      signal(shop, 'gateway', 'SIGKILL');
      const killedAt = performance.now();
      await crowd.resume();
      while ((processOf(shop, 'gateway')?.pid ?? killedPid) === killedPid) await delay(20);
      const upMs = performance.now() - killedAt;
      // First everybody has to notice.
      let backMs = Number.POSITIVE_INFINITY;
      for (let now = await crowd.tell({}); performance.now() - killedAt < BACK_MS; now = await crowd.tell({})) {
        if (now.figures.open >= count && now.figures.resumed >= count * 0.9) {
          backMs = performance.now() - killedAt;
          break;
        }
        await delay(LOOK_MS);
      }
      say(`the gateway was killed; its process was there after ${Math.round(upMs)} ms, all sockets after ${Math.round(backMs)} ms`);
      await delay(seconds * 1_000);
      isOver = true;
      await telling;
      for (const orderId of orders) versions[orderId] = (await support.raw('query($id: ID!) { order(id: $id) { version } }', { id: orderId })).data.order.version;
      const endedAt = performance.now();
      let last = await crowd.tell(versions);
      while (last.behind > 0 && performance.now() - endedAt < BACK_MS) {
        await delay(LOOK_MS);
        last = await crowd.tell(versions);
      }
      const { figures } = last;
      if (last.behind > 0) wrong.push(`${last.behind} subscribers were not shown the last version`);
      if (figures.lost > 0 || figures.twice > 0) wrong.push(`${figures.lost} versions were left out, ${figures.twice} came again or late`);
      if (!Number.isFinite(backMs)) wrong.push(`not all were back ${BACK_MS} ms after the gateway was killed`);
      return {
        figures: {
          sockets: count, slow: follows.filter(({ isSlow }) => isSlow).length, openMs: Math.round(openMs), kilobytesEach: Math.round(bytesEach / 1_024), gatewayMb: Math.round(peak / MB),
          events: told, eventsPerSecond: Math.round(toldBefore / seconds), notAnswered: failed, shown: figures.shown, lost: figures.lost, twice: figures.twice, resumed: figures.resumed,
          closesBeforeKill: atKill.figures.closes, closes: figures.closes, refused: figures.refused, gatewayUpMs: Math.round(upMs), allBackMs: Math.round(backMs), caughtUpMs: Math.round(performance.now() - endedAt),
        },
        wrong,
      };
    } finally {
      await crowd.close();
    }
  },
};
