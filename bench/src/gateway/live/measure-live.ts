import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anyPort } from '@storegraph/stack/ports/free-port';
import { connectBus } from '@storegraph/events/connect-bus';
import { startChild } from '../../shared/child.ts';
import type { Figures } from '../../shared/figures.ts';
import { median } from '../../shared/median.ts';
import { startWatchedNats } from '../../shared/nats-server.ts';
import { until } from '../../shared/until.ts';
import { usageOf } from '../../shared/usage.ts';
import { startShopGateway } from '../contenders/contender.ts';
import type { Stage } from '../stage.ts';
import type { Delivered } from './follow.ts';
import { composeLive, subjectOf } from './schema.ts';

const EVENTS = 10;
const now = (): number => performance.timeOrigin + performance.now();

/** So many subscribers in so many groups, those of a group alike. */
export interface Audience {
  readonly name: string;
  readonly groups: number;
  readonly each: number;
}

/** Lets subscribers follow orders, changes all of these at once, ten times, and tells when the last subscriber had the last change. */
export async function measureLive(stage: Stage, { name, groups, each }: Audience, figures: Figures, tell: (line: string) => void): Promise<void> {
  const { cores } = stage.field;
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-bench-live-'));
  const nats = await startWatchedNats(cores);
  const orders = startChild(join(import.meta.dirname, 'serve-orders.ts'), { name: 'the orders', cores, core: 'others' });
  const { url } = await orders.next<{ url: string }>();
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeLive(url));
  const port = await anyPort(new Set());
  const gateway = startShopGateway({ ...stage.field, supergraphFile }, name, [{ name: 'orders', url }], port, { NATS_URL: nats.url });
  const audience = startChild(join(import.meta.dirname, 'follow.ts'), { name: 'the subscribers', cores, core: 'others' });
  const bus = await connectBus({ url: nats.url, name: 'bench', warn: () => {} });
  try {
    await Promise.race([gateway.failed, until(() => fetch(`http://127.0.0.1:${port}/health/ready`), 60_000)]);
    const orderIds = Array.from({ length: groups }, (_, index) => `order_${index}`);
    const began = now();
    const opened = await Promise.race([gateway.failed, audience.ask<{ opened: number } | { error: string }>({ url: `http://127.0.0.1:${port}/graphql`, orderIds: Array.from({ length: groups * each }, (_, index) => orderIds[index % groups]) })]);
    if ('error' in opened) throw new Error(`${name}: ${opened.error}`);
    tell(`${name}: ${opened.opened} subscribers after ${((now() - began) / 1_000).toFixed(1)} s`);
    const natsSubscriptions = await nats.subscriptions('shop.orders.');
    await orders.ask('count');

    const [lastMs, firstMs, resolutions, cpuMs]: number[][] = [[], [], [], []];
    for (let event = 1; event <= EVENTS; event += 1) {
      const { version } = await orders.ask<{ version: number }>('raise');
      await audience.ask({ await: version });
      const delivered = audience.next<Delivered>();
      const before = usageOf(gateway.pid).cpuS;
      const told = now();
      await bus.publish(orderIds.map((orderId) => ({ subject: subjectOf(orderId), envelope: { id: randomUUID(), aggregateId: orderId, aggregateVersion: version } as never })));
      const { first, last, count, unsound } = await Promise.race([gateway.failed, delivered]);
      if (count !== groups * each || unsound > 0) throw new Error(`${name}: ${count} of ${groups * each} subscribers had version ${version} within a minute; ${unsound} were told something else.`);
      firstMs?.push(first - told);
      lastMs?.push(last - told);
      cpuMs?.push((usageOf(gateway.pid).cpuS - before) * 1_000);
      resolutions?.push((await orders.ask<{ resolved: number }>('count')).resolved);
    }

    const figure = (what: string, rounds: readonly number[] = [], unit: string, most?: number): void => {
      const value = median(rounds) ?? Number.NaN;
      figures.tell({ figure: `gateway.${name}.${what}`, value, unit, rounds, ...(most === undefined ? {} : { wanted: `≤ ${most}`, met: value <= most }) });
    };
    figure('lastDelivered', lastMs, 'ms', 1_000);
    figure('firstDelivered', firstMs, 'ms');
    figure('natsSubscriptions', [natsSubscriptions], 'subscriptions', groups);
    figure('resolutions', resolutions, 'per change of all', groups);
    figure('cpu', cpuMs, 'ms per change of all');
    figure('resident', [usageOf(gateway.pid).residentMb], 'MB');
  } finally {
    await audience.stop();
    await bus.close();
    await Promise.all([gateway.stop(), orders.stop()]);
    await nats.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
