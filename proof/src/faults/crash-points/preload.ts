// Read before a service's own code (node --import): has its process die where an experiment says. The services know nothing of it.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nameStatement } from '@storegraph/postgres/connection/name-statement';
import { jetstreamClass, libraryOf, ownService } from '../preloaded.ts';
import type { Call, Prototype } from '../preloaded.ts';
import { CRASH_FOLDER, FILES, noteFired, noteVisit } from './points.ts';
import type { Crash } from './points.ts';

/** What goes on by itself, and is no part of a checkout. */
const BESIDES = /regular work|pg_try_advisory_lock|^LISTEN|^SET |version\(\)|pg_advisory_unlock/;

const folder = process.env[CRASH_FOLDER];
const service = ownService();
if (folder && service) watch(folder, service);

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
  const wrap = (prototype: Prototype, name: string, labelOf: (args: readonly unknown[], self: unknown) => string | undefined): void => {
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

  const { Client } = libraryOf('packages/postgres', 'pg').load() as { Client: { prototype: Prototype } };
  wrap(Client.prototype, 'query', ([sql]) =>
    (typeof sql === 'string' && !BESIDES.test(sql) ? `pg ${nameStatement(sql).name}` : undefined));
  wrap(jetstreamClass('jsclient.js', 'JetStreamClientImpl'), 'publish', ([subject]) => `nats publish ${eventOf(subject)}`);
  wrap(jetstreamClass('jsmsg.js', 'JsMsgImpl'), 'ack', (_args, self) => `nats ack ${eventOf((self as { subject: string }).subject)}`);
  if (of === 'payments') {
    const { Dispatcher } = libraryOf('subgraphs/payments', 'undici').load() as { Dispatcher: { prototype: Prototype } };
    wrap(Dispatcher.prototype, 'request', ([options]) => {
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
