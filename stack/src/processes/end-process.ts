import { setTimeout as delay } from 'node:timers/promises';
import { identify, isAlive, type ProcessIdentity } from '../data/process-identity.ts';

/** Asks a process that is not our child to leave, and insists after a while. */
export async function endProcess(identity: ProcessIdentity, signals: readonly NodeJS.Signals[] = ['SIGTERM', 'SIGKILL'], patienceMs = 8_000): Promise<void> {
  for (const signal of signals) {
    if (!isAlive(identity)) return;
    kill(identity.pid, signal);
    const deadline = Date.now() + patienceMs;
    while (isAlive(identity) && Date.now() < deadline) await delay(20);
  }
}

/** The same for a bare pid. */
export async function endPid(pid: number, signals?: readonly NodeJS.Signals[]): Promise<void> {
  const identity = identify(pid);
  if (identity) await endProcess(identity, signals);
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
