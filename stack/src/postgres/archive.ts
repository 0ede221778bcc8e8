/** Settings of a server that archives what it writes, a file at a time, at least each half minute in which something was written. */
export function archiving(archive: string): Readonly<Record<string, string>> {
  const file = quoted(`${archive}/`);
  return {
    wal_level: 'replica', archive_mode: 'on', archive_timeout: '30s',
    // Under another name until it is whole; a file that is there already must not be written over.
    archive_command: `test ! -f ${file}%f.gz && gzip -1 -c "%p" > ${file}%f.part && sync ${file}%f.part && mv ${file}%f.part ${file}%f.gz`,
  };
}

/** Settings of a server that is brought to a moment by what was archived, and is open to be read then. */
export function recovering(archive: string, until: Date): Readonly<Record<string, string>> {
  return {
    wal_level: 'replica', hot_standby: 'off', restore_command: `gunzip -c ${quoted(`${archive}/`)}%f.gz > "%p"`,
    // Names of zones are not read here, and Z is one.
    recovery_target_time: until.toISOString().replace('Z', '+00'), recovery_target_inclusive: 'off', recovery_target_action: 'promote',
  };
}

const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`;
