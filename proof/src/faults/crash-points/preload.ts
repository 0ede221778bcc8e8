// Read before a service's own code (node --import): has its process die where an experiment says. The services know nothing of it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { nameStatement } from '@storegraph/postgres/connection/name-statement';
import { inRepository } from '@storegraph/stack/repository';
import { CRASH_FOLDER, FILES, noteFired, noteVisit } from './points.ts';
import type { Crash } from './points.ts';

/** What goes on by itself, and is no part of a checkout. */
const BESIDES = /regular work|pg_try_advisory_lock|^LISTEN|^SET |version\(\)|pg_advisory_unlock/;

type Call = (this: unknown, ...args: unknown[]) => unknown;

const folder = process.env[CRASH_FOLDER];
const service = serviceOf(process.argv[1] ?? '');
if (folder && service) watch(folder, service);

/** `subgraphs/orders/src/main.ts` is orders; what is no service is left alone. */
function serviceOf(program: string): string | undefined {
  if (basename(program) !== 'main.ts' || basename(dirname(program)) !== 'src') return undefined;
  return basename(dirname(dirname(program)));
}

function watch(at: string, of: string): void {
  const armedFile = join(at, FILES.armed);
  let armed: Crash | undefined;
  let readAt = 0;
  let visits = 0;

  const isDue = (label: string, when: Crash['when']): boolean => {
    const changedAt = statSync(armedFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAt !== readAt) {
      readAt = changedAt;
      visits = 0;
      const mine = readArmed(armedFile).find((crash) => crash.service === of);
      armed = mine && !readFileSync(join(at, FILES.fired), 'utf8').includes(mine.id) ? mine : undefined;
    }
    if (armed?.label !== label || armed.when !== when) return false;
    visits += 1;
    return visits === armed.nth;
  };
  const pass = (label: string, when: Crash['when']): void => {
    if (when === 'before' && existsSync(join(at, FILES.recording))) noteVisit(at, { service: of, label });
    if (!isDue(label, when)) return;
    noteFired(at, (armed as Crash).id);
    process.kill(process.pid, 'SIGKILL');
    // The signal is on its way: nothing more is done.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  /** Puts both places around a method that is waited for. */
  const wrap = (prototype: Record<string, Call>, name: string, labelOf: (args: readonly unknown[], self: unknown) => string | undefined): void => {
    const original = prototype[name] as Call;
    prototype[name] = function passed(this: unknown, ...args: unknown[]) {
      const label = labelOf(args, this);
      if (label === undefined) return original.apply(this, args);
      pass(label, 'before');
      const answer = original.apply(this, args);
      if (!(answer instanceof Promise)) {
        pass(label, 'after');
        return answer;
      }
      return answer.then((value: unknown) => {
        pass(label, 'after');
        return value;
      });
    };
  };

  const from = (room: string, name: string): { readonly require: NodeJS.Require; readonly path: string } => {
    const require = createRequire(inRepository(room, 'package.json'));
    return { require, path: require.resolve(name) };
  };
  const pg = from('packages/postgres', 'pg');
  wrap((pg.require(pg.path) as { Client: { prototype: Record<string, Call> } }).Client.prototype, 'query', ([sql]) =>
    (typeof sql === 'string' && !BESIDES.test(sql) ? `pg ${nameStatement(sql).name}` : undefined));
  const nats = from('packages/events', 'nats');
  const lib = nats.path.slice(0, nats.path.lastIndexOf('/nats/') + '/nats/'.length);
  const jetstream = (name: string): Record<string, { prototype: Record<string, Call> }> => nats.require(join(lib, 'lib/jetstream', name)) as never;
  wrap((jetstream('jsclient.js')['JetStreamClientImpl'] as { prototype: Record<string, Call> }).prototype, 'publish', ([subject]) => `nats publish ${eventOf(subject)}`);
  wrap((jetstream('jsmsg.js')['JsMsgImpl'] as { prototype: Record<string, Call> }).prototype, 'ack', (_args, self) => `nats ack ${eventOf((self as { subject: string }).subject)}`);
  if (of === 'payments') {
    const undici = from('subgraphs/payments', 'undici');
    wrap((undici.require(undici.path) as { Dispatcher: { prototype: Record<string, Call> } }).Dispatcher.prototype, 'request', ([options]) => {
      const { method, path } = (options ?? {}) as { method?: string; path?: string };
      return path?.startsWith('/v1/') && !path.startsWith('/v1/movements') ? `provider ${method} ${path.split('/')[2]}` : undefined;
    });
  }
}

/** `shop.orders.order.placed.v1.order_…` is orders.order.placed. */
function eventOf(subject: unknown): string {
  return String(subject).split('.').slice(1, 4).join('.');
}

function readArmed(file: string): readonly Crash[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly Crash[];
  } catch {
    // It is being written.
    return [];
  }
}
