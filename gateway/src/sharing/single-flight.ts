import type { WriteTracker } from './write-tracker.ts';

/** Work that is under way, for whoever wants the same meanwhile. */
export interface SingleFlight<Answer> {
  /**
   * Joins the work of this key, or begins it. `begin` gets a signal that is aborted when everyone who
   * waits has left, by the signals they came with.
   */
  join(key: string, signal: AbortSignal, begin: (signal: AbortSignal) => Promise<Answer>): Promise<Answer>;
  /** How many different pieces of work are under way. */
  readonly size: number;
}

interface Work<Answer> {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  waiting: number;
}

export interface SingleFlightOptions {
  /** Hears of each who joins whether the work was shared. */
  readonly told?: (isShared: boolean) => void;
  /** Counts changes: work that was begun before one is not joined after it. */
  readonly writes?: Pick<WriteTracker, 'count'>;
}

/** Nothing is remembered once it is done. */
export function createSingleFlight<Answer>({ told = () => {}, writes }: SingleFlightOptions = {}): SingleFlight<Answer> {
  const underWay = new Map<string, Work<Answer>>();

  const beginAs = (key: string, begin: (signal: AbortSignal) => Promise<Answer>): Work<Answer> => {
    const controller = new AbortController();
    const work: Work<Answer> = { answer: begin(controller.signal), controller, waiting: 0 };
    underWay.set(key, work);
    const forget = () => {
      if (underWay.get(key) === work) underWay.delete(key);
    };
    work.answer.then(forget, forget);
    return work;
  };

  return {
    get size() {
      return underWay.size;
    },
    join(wanted, signal, begin) {
      const key = `${writes?.count() ?? 0} ${wanted}`;
      const present = underWay.get(key);
      told(present !== undefined);
      const work = present ?? beginAs(key, begin);
      work.waiting += 1;
      const leave = () => {
        work.waiting -= 1;
        if (work.waiting > 0) return;
        // Who comes now must not be given what is being given up.
        if (underWay.get(key) === work) underWay.delete(key);
        work.controller.abort();
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      const stay = () => signal.removeEventListener('abort', leave);
      work.answer.then(stay, stay);
      return work.answer;
    },
  };
}
