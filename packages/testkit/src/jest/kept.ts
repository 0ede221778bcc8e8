/** What is started before the tests and stopped after them. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Jest loads set-up and teardown apart: what one leaves to the other hangs on the process. */
const kept = globalThis as { storegraphTestServers?: Stoppable[] };

/** Leaves a server to the teardown. */
export function keepForTeardown(server: Stoppable): void {
  (kept.storegraphTestServers ??= []).push(server);
}

/** Hands over what the set-up left, once. */
export function takeKept(): readonly Stoppable[] {
  return kept.storegraphTestServers?.splice(0) ?? [];
}
