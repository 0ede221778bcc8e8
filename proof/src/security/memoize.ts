/** Does something once for each subject, however often it is asked for. */
export function memoize<Subject extends object, Result>(work: (subject: Subject) => Promise<Result>): (subject: Subject) => Promise<Result> {
  const done = new WeakMap<Subject, Promise<Result>>();
  return async (subject) => {
    const result = done.get(subject) ?? work(subject);
    done.set(subject, result);
    return result;
  };
}
