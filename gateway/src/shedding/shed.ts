import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import type { EventLoopLag } from './event-loop-lag.ts';
import { FIRST_TURNED_AWAY, GIVES_WAY, TURNED_AWAY_FROM, priorityOf } from './priorities.ts';
import type { Glance, Priority } from './priorities.ts';

/** What the gateway is meant to bear: at these its pressure is 1. */
export interface Capacity {
  /** Requests that are being answered; of those who only look fewer while answers are slow. */
  readonly inFlight: number;
  readonly lateMs: number;
}

/** Of one gateway process. */
export const USUAL_CAPACITY: Capacity = { inFlight: 1_000, lateMs: 500 };

/** Turns requests away while there are too many. */
export interface Shedding {
  /** Throws a `GraphQLError` when a request is to be turned away, always the same one; otherwise it may enter. */
  demand(glance: Glance): void;
  /** Lets a request in; call what it returns once it is answered. Throws like `demand`. */
  enter(glance: Glance): () => void;
  /** Whether anybody is turned away at present. */
  isTight(): boolean;
  /** 0 when idle, 1 when as much is done as can be. */
  pressure(): number;
}

/** Hears of the pressure at which each request came, and what was turned away. */
export interface SheddingMetrics {
  readonly pressure: { set(value: number): void };
  readonly turnedAway: { inc(labels: { priority: Priority }): void };
}

/** Begins to count who is in. */
export function createShedding({ inFlight: mostInFlight, lateMs: mostLateMs }: Capacity, { lateMs }: Pick<EventLoopLag, 'lateMs'>, metrics?: SheddingMetrics): Shedding {
  let inFlight = 0;
  /** Those of them who only look. */
  let looking = 0;
  const limit = createConcurrencyLimit(mostInFlight);
  const pressure = () => Math.max(inFlight / mostInFlight, lateMs() / mostLateMs);
  /** As it is to those who only look. */
  const pressureOnLooking = () => Math.max(pressure(), looking / limit.now());
  const demand = (priority: Priority): void => {
    metrics?.pressure.set(pressure());
    if ((GIVES_WAY.has(priority) ? pressureOnLooking() : pressure()) < TURNED_AWAY_FROM[priority]) return;
    metrics?.turnedAway.inc({ priority });
    limit.turnedAway();
    throw TURNED_AWAY;
  };
  return {
    pressure,
    isTight: () => pressureOnLooking() >= FIRST_TURNED_AWAY,
    demand: (glance) => demand(priorityOf(glance)),
    enter(glance) {
      const priority = priorityOf(glance);
      demand(priority);
      const onlyLooks = GIVES_WAY.has(priority);
      inFlight += 1;
      if (onlyLooks) looking += 1;
      const since = performance.now();
      let isIn = true;
      return () => {
        if (!isIn) return;
        if (onlyLooks) limit.answered(performance.now() - since, looking);
        inFlight -= 1;
        if (onlyLooks) looking -= 1;
        isIn = false;
      };
    },
  };
}

/** Always the same one: of those who are turned away there are many, and where an error comes from costs more to find out than all else that is done for them. */
const TURNED_AWAY = new GraphQLError('Too much is asked of the shop at the moment; try again in a moment.', { extensions: { code: 'OVERLOADED', http: { status: 503, headers: new HeaderMap([['retry-after', '1']]) } } });
