import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, id } from './shapes.ts';

/** What users tells of accounts and of partners. */
export const USERS = [
  defineEvent({
    domain: 'users', entity: 'user', event: 'registered', version: 1,
    meaning: 'Somebody opened an account.',
    payload: z.object({ userId: id('user') }), example: { userId: EX.user },
  }),
  defineEvent({
    domain: 'users', entity: 'groups', event: 'changed', version: 1,
    meaning: 'A customer came into a group or left one: these are all they are in now. Its aggregate is the customer.',
    payload: z.object({ userId: id('user'), groupIds: z.array(id('cgroup')) }), example: { userId: EX.user, groupIds: ['cgroup_01h455vb4pex5vsknk084sn02q'] },
  }),
  defineEvent({
    domain: 'users', entity: 'registry', event: 'changed', version: 1,
    meaning: 'Something of a partner changed that the gateway goes by: its terms, its API keys, its operations. What it is now stands in the operation registry.',
    payload: z.object({ partnerId: id('partner') }), example: { partnerId: EX.partner },
  }),
] as const;
