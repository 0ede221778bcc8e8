import { setTimeout as delay } from 'node:timers/promises';
import { createRandom } from '@storegraph/sample-shop/random';
import { startCrowd, type CrowdTold } from '../../../clients/crowd/crowd.ts';
import { staff } from '../../../clients/users.ts';
import { quantilesOf } from '../../../clients/quantiles.ts';
import { readGauge } from '../../../shop/gauges.ts';
import { processOf, signal } from '../../../shop/processes.ts';
import type { Experiment } from '../../experiment.ts';
import { tellOrders } from './tell-orders.ts';
import { untilLetGo } from './until-let-go.ts';
import { waitForCrowd } from './wait-for-crowd.ts';

const PROCESSES = 4;
/** While some read nothing, such a share of what is told is of the orders that they follow. */
const HOT_SHARE = 0.2;
/** What they are shown is long: all notes, often. */
const FAT = 'notes { text } a: notes { text } b: notes { text } c: notes { text }';
const ORDERS = 100;
const BACK_MS = 240_000;
/** Who reads nothing is let go before that. */
const LET_GO_MS = 35_000;
/** Of one who reads nothing no more waits in the gateway: an answer, and what a connection takes besides. */
const MOST_UNSENT = 2 * 1024 * 1024;
const MB = 1024 * 1024;

/** T15: many subscribers, few events, some read nothing, and the gateway dies. */
export const sockets: Experiment<'sockets' | 'seconds' | 'events' | 'slow' | 'hot' | 'closed'> = {
  name: 'sockets', id: 'T15',
  what: 'many WebSockets follow orders, who reads nothing is let go, the gateway is killed, and all go on after their cursor',
  settings: {
    sockets: { what: 'how many', usual: 10_000, least: 1 },
    seconds: { what: 'how long all read, how long some read nothing at least, and how long it goes on after the gateway was killed', usual: 30, least: 1 },
    events: { what: 'how many events a second', usual: 50, least: 1 },
    slow: { what: 'how many of a hundred read nothing', usual: 5 },
    hot: { what: 'how many orders these follow', usual: 4, least: 1 },
    closed: { what: 'how many of a hundred others may be closed meanwhile', usual: 0 },
  },
  env: { SUBSCRIBER_LIMITS: 'off' },
  async run({ shop, seed, settings: { sockets: count, seconds, events, slow, hot: hotOrders, closed }, say }) {
    const random = createRandom(`sockets/${seed}`);
    const support = await staff(shop, 'SUPPORT');
    const { data } = await support.raw(`{ orders(first: ${ORDERS}) { edges { node { id version } } } }`);
    const versions: Record<string, number> = Object.fromEntries(data.orders.edges.map(({ node }: any) => [node.id, node.version]));
    const orders = random.shuffle(Object.keys(versions));
    const hot = orders.slice(0, hotOrders);
    const follows = Array.from({ length: count }, (_, index) => {
      const isSlow = index % 100 < slow;
      return { isSlow, orderId: random.pick(isSlow ? hot : orders) };
    });
    const slowCount = follows.filter(({ isSlow }) => isSlow).length;
    const wrong: string[] = [];
    const crowd = startCrowd(PROCESSES);
    const rss = () => readGauge(shop.url, 'storegraph_process_memory_bytes', 'kind="rss"');
    try {
      const before = await rss();
      const openedFrom = performance.now();
      await crowd.open(`${shop.url.replace('http', 'ws')}/graphql`, support.token, FAT, follows);
      const { behind: notBegun } = await waitForCrowd(crowd, { versions, count, mostMs: BACK_MS }, (told) => told.behind === 0);
      if (notBegun > 0) wrong.push(`${notBegun} subscribers were not shown what there was when they came`);
      const openMs = performance.now() - openedFrom;
      await delay(1_000);
      const bytesEach = (await rss() - before) / count;
      say(`${count} sockets are open after ${Math.round(openMs)} ms, ${Math.round(bytesEach / 1_024)} KB each`);

      // Of the orders whose followers are to read nothing nothing is told before: it would be long.
      const toldFrom = performance.now();
      const telling = tellOrders({ support, random, orders, quiet: hot, perSecond: events });
      await delay(seconds * 1_000);
      const alone = quantilesOf(await crowd.delays(telling.moments()));
      await crowd.pause();
      telling.favour(hot, HOT_SHARE);
      const letGo = await untilLetGo(shop.url, slowCount, { leastMs: seconds * 1_000, mostMs: LET_GO_MS });
      const beside = quantilesOf(await crowd.delays(telling.moments()));
      const [peak, toldBefore, toldForS] = [await rss(), telling.told, (performance.now() - toldFrom) / 1_000];
      const atKill = await crowd.tell({});
      say(`${letGo.count} of ${slowCount} who read nothing were let go, the last after ${Math.round(letGo.lastMs)} ms: ${JSON.stringify(letGo.byWhy)}; others were shown what was told after ${beside.p50} ms (p50) and ${beside.p99} ms (p99), before after ${alone.p50} and ${alone.p99}`);
      if (letGo.count !== slowCount) wrong.push(`${letGo.count} sockets were closed as too slow, ${slowCount} read nothing`);
      if (letGo.unsentBytes > Math.max(1, slowCount) * MOST_UNSENT) wrong.push(`${Math.round(letGo.unsentBytes / MB)} MB waited in the gateway for ${slowCount} who read nothing`);
      const closedBeside = Object.values(atKill.figures.closes).reduce((sum, each) => sum + each, 0);
      if (closedBeside > (count * closed) / 100) wrong.push(`${closedBeside} sockets of others were closed meanwhile`);

      const killedPid = processOf(shop, 'gateway')?.pid;
      signal(shop, 'gateway', 'SIGKILL');
      const killedAt = performance.now();
      await crowd.resume();
      while ((processOf(shop, 'gateway')?.pid ?? killedPid) === killedPid) await delay(20);
      const upMs = performance.now() - killedAt;
      // First everybody has to notice.
      // First everybody has to notice.
      const areBack = ({ figures: { open, resumed } }: CrowdTold): boolean => open >= count && resumed >= count * 0.9;
      const backMs = areBack(await waitForCrowd(crowd, { count, mostMs: BACK_MS }, areBack)) ? performance.now() - killedAt : Number.POSITIVE_INFINITY;
      say(`the gateway was killed; its process was there after ${Math.round(upMs)} ms, all sockets after ${Math.round(backMs)} ms`);
      await delay(seconds * 1_000);
      await telling.end();
      for (const orderId of orders) versions[orderId] = (await support.raw('query($id: ID!) { order(id: $id) { version } }', { id: orderId })).data.order.version;
      const endedAt = performance.now();
      const { figures, behind } = await waitForCrowd(crowd, { versions, count, mostMs: BACK_MS }, (told) => told.behind === 0);
      if (behind > 0) wrong.push(`${behind} subscribers were not shown the last version`);
      if (figures.lost > 0 || figures.twice > 0) wrong.push(`${figures.lost} versions were left out, ${figures.twice} came again or late`);
      if (!Number.isFinite(backMs)) wrong.push('not all came back after the gateway was killed');
      return {
        figures: {
          sockets: count, slow: slowCount, openMs: Math.round(openMs), kilobytesEach: Math.round(bytesEach / 1_024), gatewayMb: Math.round(peak / MB),
          letGo: letGo.byWhy, firstLetGoMs: Math.round(letGo.firstMs), lastLetGoMs: Math.round(letGo.lastMs), unsentKbPerSlow: Math.round(letGo.unsentBytes / 1_024 / Math.max(1, slowCount)), gatewayGrewMb: Math.round(letGo.grownBytes / MB), systemMb: Math.round(letGo.systemBytes / MB),
          delayMs: { alone, beside }, closedBeside,
          events: telling.told, eventsPerSecond: Math.round(toldBefore / toldForS), notAnswered: telling.notAnswered, shown: figures.shown, lost: figures.lost, twice: figures.twice, resumed: figures.resumed,
          closes: figures.closes, refused: figures.refused, gatewayUpMs: Math.round(upMs), allBackMs: Math.round(backMs), caughtUpMs: Math.round(performance.now() - endedAt),
        },
        wrong,
      };
    } finally {
      await crowd.close();
    }
  },
};
