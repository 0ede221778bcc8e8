import type { EntityManager } from 'typeorm';
import type { ApplyNextBatch } from '../../domain/import/applying/apply-next-batch.ts';
import type { TidyImports } from '../../domain/import/tidy-imports.ts';
import { NotKept } from '../../domain/import/ports.ts';

export interface ImportLoopOptions {
  readonly manager: EntityManager;
  readonly apply: ApplyNextBatch;
  /** Done when there is nothing else to do, now and then. */
  readonly tidy: TidyImports;
  readonly warn: (message: string, details: Record<string, unknown>) => void;
  /** Lines in one transaction. */
  readonly most?: number;
}

/** Somebody who applies imports. */
export interface ImportLoop {
  /** There may be something to do at once. */
  wake(): void;
  /** Waits for the batch under way. */
  stop(): Promise<void>;
}

const POLL_MS = 2_000;
const MOST = 1_000;
const TIDY_MS = 3_600_000;

/**
 * Applies imports, a batch after the other: woken when an upload is complete, and every other second, should another
 * copy have ended in the midst of one. When the database refuses a batch it is halved until the line at fault is alone,
 * so that the others are not lost with it.
 */
export function startImportLoop({ manager, apply, tidy, warn, most: largest = MOST }: ImportLoopOptions): ImportLoop {
  let isStopped = false;
  let isWoken = false;
  let most = largest;
  // Not at once: who starts is asked other things first.
  let tidyAt = performance.now() + TIDY_MS / 60;
  let wakeUp = (): void => {};

  const sleep = (): Promise<void> => new Promise((resolve) => {
    if (isWoken || isStopped) return resolve();
    const timer = setTimeout(resolve, POLL_MS);
    wakeUp = () => {
      clearTimeout(timer);
      resolve();
    };
  });

  const applyOne = async (): Promise<boolean> => {
    try {
      const isDone = await apply({ most });
      most = Math.min(most * 2, largest);
      return isDone;
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      if (most > 1) {
        most = Math.ceil(most / 2);
        return true;
      }
      warn('a line of an import was refused by the database', { error: String(error.cause) });
      return apply({ most: 1, isGivenUp: true });
    }
  };

  const running = (async () => {
    while (!isStopped) {
      isWoken = false;
      try {
        if (await isWaiting(manager)) while (!isStopped && (await applyOne()));
        if (!isStopped && performance.now() >= tidyAt) {
          tidyAt = performance.now() + TIDY_MS;
          await tidy();
        }
      } catch (error) {
        most = Math.max(1, Math.ceil(most / 2));
        warn('a batch of an import failed, trying again', { error: error instanceof Error ? error.message : String(error) });
      }
      await sleep();
    }
  })();

  return {
    wake() {
      isWoken = true;
      wakeUp();
    },
    async stop() {
      isStopped = true;
      wakeUp();
      await running;
    },
  };
}

async function isWaiting(manager: EntityManager): Promise<boolean> {
  const [row] = await manager.query<{ import_is_waiting: boolean }[]>(`SELECT EXISTS (SELECT FROM import_run WHERE status IN ('QUEUED', 'RUNNING')) AS import_is_waiting`);
  return row?.import_is_waiting === true;
}
