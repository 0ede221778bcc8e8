/**
 * Runs `work` in one database transaction and hands it the stores that write. What `work`
 * throws undoes everything. It may be run again after a deadlock or a serialization failure,
 * so it must not reach outside the database.
 */
export type Transact<Stores> = <Answer>(work: (stores: Stores) => Promise<Answer>) => Promise<Answer>;
