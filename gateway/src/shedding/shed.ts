import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { createConcurrencyLimit } from './concurrency-limit.ts';
import type { Lateness } from './pressure.ts';
import { GIVES_WAY, TURNED_AWAY_FROM, priorityOf } from './priorities.ts';
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
  /** Lets a request in; call what it returns once it is answered. Throws a `GraphQLError` when it is turned away. */
  enter(glance: Glance): () => void;
  /** 0 when idle, 1 when as much is done as can be. */
  pressure(): number;
}

/** Hears of the pressure at which each request came, and what was turned away. */
export interface SheddingFigures {
  readonly pressure: { set(value: number): void };
  readonly turnedAway: { inc(labels: { priority: Priority }): void };
}

/** Begins to count who is in. */
export function createShedding({ inFlight: mostInFlight, lateMs: mostLateMs }: Capacity, { lateMs }: Pick<Lateness, 'lateMs'>, figures?: SheddingFigures): Shedding {
  let inFlight = 0;
  /** Those of them who only look. */
  let looking = 0;
  const limit = createConcurrencyLimit(mostInFlight);
  const pressure = () => Math.max(inFlight / mostInFlight, lateMs() / mostLateMs);
  return {
    pressure,
    enter(glance) {
      const now = pressure();
      figures?.pressure.set(now);
      const priority = priorityOf(glance);
      const onlyLooks = GIVES_WAY.has(priority);
      demandPriority(onlyLooks ? Math.max(now, looking / limit.now()) : now, priority, figures);
      inFlight += 1;
      if (onlyLooks) looking += 1;
      const since = performance.now();
      let isIn = true;
      return () => {
        if (!isIn) return;
        limit.answered(performance.now() - since, inFlight);
        inFlight -= 1;
        if (onlyLooks) looking -= 1;
        isIn = false;
      };
    },
  };
}

function demandPriority(pressure: number, priority: Priority, figures?: SheddingFigures): void {
  if (pressure < TURNED_AWAY_FROM[priority]) return;
  figures?.turnedAway.inc({ priority });
  throw turnedAway();
}

const turnedAway = () =>
  new GraphQLError('Too much is asked of the shop at the moment; try again in a moment.', { extensions: { code: 'OVERLOADED', http: { status: 503, headers: new HeaderMap([['retry-after', '1']]) } } });
