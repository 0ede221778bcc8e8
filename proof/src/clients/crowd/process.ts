// A process of subscribers: opens as many as it is told, and answers how they are. See crowd.ts.
import { follow } from './subscriber.ts';
import type { CrowdFigures, Subscriber } from './subscriber.ts';
import type { CrowdAsked, CrowdTold } from './crowd.ts';

/** So many handshakes are under way at one time. */
const AT_ONCE = 40;

const figures: CrowdFigures = { open: 0, shown: 0, lost: 0, twice: 0, closes: {}, refused: {}, resumed: 0, arrivals: new Map() };
const subscribers: Subscriber[] = [];
const slow: Subscriber[] = [];

async function open({ url, token, localAddress, spreadMs, slowSelection, follows }: Extract<CrowdAsked, { ask: 'open' }>): Promise<void> {
  const queue = follows.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const { orderId, isSlow } of queue) {
      await new Promise<void>((ready) => {
        const subscriber = follow({ url, token, localAddress, spreadMs, orderId, selection: isSlow ? slowSelection : 'status', isTimed: !isSlow, figures, ready });
        subscribers.push(subscriber);
        if (isSlow) slow.push(subscriber);
      });
    }
  }));
}

const answer = (behind = 0, delays: readonly number[] = []): void => {
  const { arrivals: _, ...counts } = figures;
  process.send?.({ figures: counts, behind, delays } satisfies CrowdTold);
};

/** How long after they were told versions were shown, in ms; what was not told in this while is forgotten. */
function delaysOf(told: ReadonlyMap<string, number>): readonly number[] {
  const delays = [...figures.arrivals].flatMap(([key, shownAt]) => {
    const toldAt = told.get(key);
    return toldAt === undefined ? [] : shownAt.map((at) => Math.max(0, at - toldAt));
  });
  figures.arrivals.clear();
  return delays;
}

process.on('message', (asked: CrowdAsked) => {
  if (asked.ask === 'open') void open(asked).then(() => answer());
  else if (asked.ask === 'delays') answer(0, delaysOf(asked.told));
  else if (asked.ask === 'close') process.exit(0);
  else {
    if (asked.ask === 'pause') for (const subscriber of slow) subscriber.pause();
    if (asked.ask === 'resume') for (const subscriber of slow) subscriber.resume();
    const wanted = asked.ask === 'tell' ? asked.versions : {};
    answer(subscribers.filter(({ orderId, version }) => version() < (wanted[orderId] ?? 1)).length);
  }
});
process.on('disconnect', () => process.exit(0));
