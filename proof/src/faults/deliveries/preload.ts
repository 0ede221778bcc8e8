// Read before a service's own code (node --import): its events come late, again, or are stored twice, as an experiment says. The services know nothing of it.
import { readFileSync, statSync } from 'node:fs';
import { createRandom } from '@storegraph/sample-shop/random';
import type { Random } from '@storegraph/sample-shop/random';
import { jetstreamClass, ownService } from '../preloaded.ts';
import type { Call, Prototype } from '../preloaded.ts';
import { DELIVERIES_FOLDER, noteDisturbance, orderFile } from './disturbances.ts';
import type { Disturbance, Disturbing } from './disturbances.ts';

/** The client's message, as far as it is needed here. */
interface Message {
  readonly info: { readonly deliveryCount: number };
  nak(afterMs: number): void;
}

/** So long, at most, something is put off, in ms. */
const LONGEST_MS = 2_000;
/** An event that was delivered so often is left alone: what is to be shown is not that nobody ever hears of it. */
const DELIVERIES = 2;

const folder = process.env[DELIVERIES_FOLDER];
const service = ownService();
if (folder && service) disturb(folder, service);

function disturb(at: string, of: string): void {
  let readAt = 0;
  let share = 0;
  let random: Random = createRandom('');

  const happens = (what: Disturbance): boolean => {
    const changedAt = statSync(orderFile(at), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAt !== readAt) {
      readAt = changedAt;
      const order: Disturbing = changedAt === 0 ? { seed: 0, share: 0 } : (JSON.parse(readFileSync(orderFile(at), 'utf8')) as Disturbing);
      share = order.share;
      random = createRandom(`deliveries/${order.seed}/${of}`);
    }
    if (!random.chance(share)) return false;
    noteDisturbance(at, of, what);
    return true;
  };
  const someTime = (): number => random.int(1, LONGEST_MS);
  const instead = (prototype: Prototype, name: string, replace: (original: Call) => Call): void => {
    prototype[name] = replace(prototype[name] as Call);
  };

  instead(jetstreamClass('consumer.js', 'PullConsumerMessagesImpl'), '_push', (push) => function pushLate(this: unknown, ...args) {
    const message = args[0] as Partial<Message> | undefined;
    if (message?.info?.deliveryCount === 1 && happens('late')) return message.nak?.(someTime());
    return push.apply(this, args);
  });
  instead(jetstreamClass('jsmsg.js', 'JsMsgImpl'), 'ack', (ack) => function ackLater(this: unknown) {
    const message = this as Message;
    if (message.info.deliveryCount <= DELIVERIES && happens('again')) return message.nak(someTime());
    return ack.apply(this, []);
  });
  instead(jetstreamClass('jsclient.js', 'JetStreamClientImpl'), 'publish', (publish) => async function publishTwice(this: unknown, ...args) {
    const [subject, data, options] = args as [string, Uint8Array, { msgID: string; headers: unknown }];
    const stored = await publish.apply(this, args);
    // Without its id the broker does not know that it has it.
    if (options?.msgID && happens('stored twice')) await publish.apply(this, [subject, data, { headers: undefined }]);
    return stored;
  });
}
