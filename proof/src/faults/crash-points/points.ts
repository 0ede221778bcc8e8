import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place at which a process waits for somebody else: a statement, an event sent or done with, a call of the provider. */
export interface Point {
  readonly service: string;
  /** `pg INSERT outbox`, `nats publish orders.order-placed`. */
  readonly label: string;
  /** Which of those of this name within one checkout, from 1. */
  readonly nth: number;
}

/** Where and when a process is to stop: before it asks, or once it was answered and before it goes on. */
export interface Crash extends Point {
  readonly id: string;
  readonly when: 'before' | 'after';
}

/** What the experiment and the processes tell each other, as files of a folder. */
export interface CrashFolder {
  /** From now on every place that is visited is written down; the answer ends that and tells which were. */
  record(): () => readonly Point[];
  /** Each of these stops a process once. Of each service at most one. */
  arm(crashes: readonly Crash[]): void;
  /** The ids of those that were reached. */
  fired(): ReadonlySet<string>;
  /** Removes it. */
  close(): void;
}

/** The files: whether places are written down, which were, where to stop, and who did. */
export const FILES = { recording: 'recording', visited: 'visited.jsonl', armed: 'armed.json', fired: 'fired.txt' } as const;

/** The environment variable that names the folder. */
export const CRASH_FOLDER = 'CRASH_FOLDER';

export function openCrashFolder(folder: string): CrashFolder {
  const file = (name: keyof typeof FILES): string => join(folder, FILES[name]);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file('armed'), '[]');
  writeFileSync(file('fired'), '');
  return {
    record() {
      writeFileSync(file('visited'), '');
      writeFileSync(file('recording'), '');
      return () => {
        rmSync(file('recording'));
        const seen = new Map<string, number>();
        return readFileSync(file('visited'), 'utf8').split('\n').filter(Boolean).map((line) => {
          const { service, label } = JSON.parse(line) as Point;
          const key = `${service} ${label}`;
          seen.set(key, (seen.get(key) ?? 0) + 1);
          return { service, label, nth: seen.get(key) ?? 1 };
        });
      };
    },
    arm: (crashes) => writeFileSync(file('armed'), JSON.stringify(crashes)),
    fired: () => new Set(readFileSync(file('fired'), 'utf8').split('\n').filter(Boolean)),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Notes a place that is visited. */
export const noteVisit = (folder: string, point: Omit<Point, 'nth'>): void => appendFileSync(join(folder, FILES.visited), `${JSON.stringify(point)}\n`);

/** Notes that a process stops. */
export const noteFired = (folder: string, id: string): void => appendFileSync(join(folder, FILES.fired), `${id}\n`);
