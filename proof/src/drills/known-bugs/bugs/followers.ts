import type { KnownBug } from '../known-bug.ts';

/** Subscribers that are shown less than all, or for whom too much waits, as `pnpm chaos sockets` looks for it at size. */
export const FOLLOWERS: readonly KnownBug[] = [
  {
    name: 'one of a thousand answers is sent to nobody', met: 'T15',
    edits: [{ file: 'gateway/src/subscriptions/member.ts', from: 'const room = sink.send(payload);', to: 'const room = (globalThis.nth = (globalThis.nth ?? 0) + 1) % 1_000 === 0 ? undefined : sink.send(payload);' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subscriptions/groups.test.ts', test: 'are all shown every version in order' },
  },
  {
    name: 'whoever comes back with a cursor begins with what is now', met: 'T15',
    edits: [{ file: 'gateway/src/subscriptions/groups.ts', from: '  return cursors.read(of, cursor);', to: '  cursors.read(of, cursor);\n  return undefined;' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subscriptions/groups.test.ts', test: 'go on after the cursor of the last answer' },
  },
  {
    name: 'a gateway that was started anew does not know the cursors of the one before', met: 'T15',
    edits: [{ file: 'gateway/src/start-gateway.ts', from: 'options.cursorKey ?? ownCursorKey(log)', to: 'ownCursorKey(log)' }],
    caughtBy: { project: 'unit', file: 'gateway/src/subscriptions/groups.test.ts', test: 'go on at another gateway of the same secret' },
  },
  {
    name: 'whoever reads nothing is never found out while the system holds what they were sent', met: 'T15',
    edits: [{ file: 'gateway/src/sockets/heartbeat.ts', from: 'if (!isAnswered && !isTaking) {', to: 'if (!isAnswered && !isTaking && before.waiting > 0) {' }],
    caughtBy: { project: 'unit', file: 'gateway/src/sockets/heartbeat.test.ts', test: 'or the system holds all of it' },
  },
  {
    name: 'events pass without end while somebody reads an earlier one', met: 'T15',
    edits: [{ file: 'gateway/src/subscriptions/member.ts', from: '++unread > maxUnread', to: '++unread > maxUnread * 1_000' }],
    caughtBy: { project: 'unit', file: 'gateway/src/sockets/sockets.test.ts', test: 'closes a subscriber who does not read' },
  },
];
