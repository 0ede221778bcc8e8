import { join } from 'node:path';
import { startDaemon, type Watch } from '../processes/daemon.ts';
import type { Environment } from './environment.ts';
import type { ServiceEntry } from './list.ts';
import type { Running } from './module.ts';

/** Starts a service as a process of its own, which is started again when it dies. */
export async function startApart(entry: ServiceEntry, env: Environment, url: string, logDirectory: string, watch: Watch): Promise<Running> {
  const daemon = await startDaemon(
    {
      name: entry.name,
      command: process.execPath,
      args: [join(entry.folder, 'main.ts')],
      env: { ...env },
      logFile: join(logDirectory, `${entry.name}.log`),
      stopSignal: 'SIGTERM',
      killSignal: 'SIGKILL',
      readyTimeoutMs: 60_000,
      // The process has a hard stop of its own at 30 s; the start's comes first.
      stopTimeoutMs: 25_000,
      isReady: () => answers(`${url}/health/live`),
    },
    watch,
  );
  return { name: entry.name, pid: daemon.pid, stop: daemon.stop, kill: daemon.kill };
}

/** Whether a GET is answered with success within a second. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
