/** For `catch`: says whose fault it was, and keeps what it was as the cause. */
export function blame(what: string): (cause: unknown) => never {
  return (cause) => {
    throw new Error(what, { cause });
  };
}
