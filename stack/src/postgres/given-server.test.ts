import { expect, it } from '@jest/globals';
import { explain } from '../command-line/problem.ts';
import { useGivenServer } from './given-server.ts';

it('a server is refused before it is asked when its url says nothing that can be waited for', async () => {
  const refused = await useGivenServer('postgres://postgres:canary@127.0.0.1:1/postgres?connect_timeout=soon').catch(explain);
  expect(refused).toBe('✖ DATABASE_URL (postgres://postgres:***@127.0.0.1:1/postgres) has connect_timeout=soon: '
    + 'it must be a number of seconds from 0, which is no limit, to 86400, as in ?connect_timeout=3. Mend it, or unset DATABASE_URL.');
});
