import { quantilesOf } from '@storegraph/proof/clients/quantiles';
import { openConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import type { Job, Load } from './job.ts';
import { createTokens } from './tokens.ts';

/** One answer in so many is read, the first of each connection always. */
const READ_EVERY = 97;
const GRACE_MS = 5_000;

/** Asks on so many connections at once, each as fast as it is answered, for as long as the job says. */
export function load(job: Job): Promise<Load> {
  const { hostname, port, pathname } = new URL(job.url);
  const newToken = createTokens(job.tokenKey);
  const sameToken = newToken();
  const requests = job.bodiesAround.map(([before, after]) => {
    const length = Buffer.byteLength(before) + String(job.number.first).length + Buffer.byteLength(after);
    const head = `POST ${pathname} HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${length}\r\n`;
    // Sockets are written to in Latin-1: a body of other letters as its bytes.
    return { head, before: Buffer.from(before).toString('latin1'), after: Buffer.from(after).toString('latin1') };
  });
  const authorization = { none: () => '', same: () => `authorization: Bearer ${sameToken}\r\n`, own: () => `authorization: Bearer ${newToken()}\r\n` }[job.authorization];

  let [sent, answered, bytes, failures] = [0, 0, 0, 0];
  let failure: string | undefined;
  const latencies: number[] = [];
  const fail = (what: string): void => {
    failures += 1;
    failure ??= what;
  };

  return new Promise((resolve) => {
    const connections = new Set<Connection>();
    const startedAt = performance.now();
    const endAt = startedAt + job.seconds * 1_000;
    const isOver = (): boolean => (job.requests === undefined ? performance.now() >= endAt : sent >= job.requests);
    let last = startedAt;

    const finish = (): void => {
      clearTimeout(hard);
      for (const connection of connections) connection.close();
      resolve({
        requests: answered, seconds: (last - startedAt) / 1_000, megabytes: bytes / 1e6, failures, ...(failure ? { failure } : {}),
        latencyMs: quantilesOf(latencies),
      });
    };
    const hard = setTimeout(finish, job.requests === undefined ? job.seconds * 1_000 + GRACE_MS : 2 ** 31 - 1);

    for (let index = 0; index < job.connections; index += 1) {
      let number = job.number.first;
      let own = 0;
      let turn = index;
      let sentAt = 0;
      const connection: Connection = openConnection(hostname, Number(port), {
        next() {
          if (isOver()) {
            connections.delete(connection);
            if (connections.size === 0) setImmediate(finish);
            return undefined;
          }
          number = job.number.first + (job.number.grows ? sent : 0);
          sent += 1;
          sentAt = performance.now();
          const { head = '', before, after } = requests[turn % requests.length] ?? {};
          turn += job.connections;
          return `${head}${authorization()}\r\n${before}${number}${after}`;
        },
        wantsBody: () => own++ % READ_EVERY === 0,
        answered(status, length, body) {
          last = performance.now();
          latencies.push(last - sentAt);
          answered += 1;
          bytes += length;
          if (status !== 200) fail(`status ${status}${body ? `: ${body.slice(0, 300)}` : ''}`);
          else if (body !== undefined && !body.includes(job.holds.replace('#', String(number)))) fail(`an answer without ${job.holds.replace('#', String(number))}: ${body.slice(0, 300)}`);
          else if (body !== undefined && job.lacks !== undefined && body.includes(job.lacks)) fail(`an answer with ${job.lacks}: ${body.slice(-300)}`);
        },
        broke: () => fail('a connection broke'),
      });
      connections.add(connection);
    }
  });
}
