import { readFileSync } from 'node:fs';
import { Problem } from '../command-line/problem.ts';
import type { Command } from '../processes/with-parent.ts';
import { run } from '../processes/run.ts';

/** PostgreSQL refuses to run as root; this is how it runs without being root. */
export interface Unprivileged {
  /** For people, whose user it is. */
  readonly description: string;
  /** Set when its files must belong to another user. */
  readonly user?: { readonly uid: number; readonly gid: number };
  wrap(command: Command): Command;
}

const asOneself: Unprivileged = { description: 'your user', wrap: (command) => command };

/** A user namespace in which root's files belong to an ordinary user: the machine's own users stay as they are. */
const inUserNamespace: Unprivileged = {
  description: 'user namespace',
  wrap: ({ command, args }) => ({ command: 'unshare', args: ['--user', '--map-user=1000', '--map-group=1000', '--', command, ...args] }),
};

/**
 * The first way that works: as whoever runs the shop unless that is root, in a user namespace, as the machine's
 * postgres or nobody. `binary` is a program that must run that way. Throws a `Problem` when there is none.
 */
export async function leavePrivileges(binary: string, isRoot = process.getuid?.() === 0): Promise<Unprivileged> {
  if (!isRoot) return asOneself;
  for (const way of [inUserNamespace, ...existingUsers(['postgres', 'nobody'])]) {
    const { command, args } = way.wrap({ command: binary, args: ['--version'] });
    if ((await run(command, args, { ...way.user, timeoutMs: 5_000 })).code === 0) return way;
  }
  throw new Problem('PostgreSQL refuses to run as root, and there is no other user it could run as here.', 'Run the same command as an ordinary user, or set DATABASE_URL to a server of your own.');
}

function existingUsers(names: readonly string[]): readonly Unprivileged[] {
  const users = readUsers();
  return names.flatMap((name) => {
    const user = users.get(name);
    return user ? [{ description: `user ${name}`, user, wrap: (command: Command) => command }] : [];
  });
}

function readUsers(): ReadonlyMap<string, { uid: number; gid: number }> {
  try {
    const rows = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
    return new Map(rows.flatMap(([name, , uid, gid]) => (name && uid && gid ? [[name, { uid: Number(uid), gid: Number(gid) }] as const] : [])));
  } catch {
    return new Map();
  }
}
