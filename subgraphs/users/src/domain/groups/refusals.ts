import { Refusal } from '@storegraph/kernel/refusal';
import { MAX_AT_ONCE, MAX_GROUPS_OF_CUSTOMER } from './group.ts';

/** Every refusal about customer groups, by name. */
export const invalidGroupName = () => new Refusal('INVALID_NAME', 'The name must have 1 to 80 characters, none of them a control character.', { field: ['name'] });
export const groupNameTaken = () => new Refusal('NAME_TAKEN', 'There is a group of this name.', { field: ['name'] });
export const groupNotFound = () => new Refusal('GROUP_NOT_FOUND', 'There is no such group.', { field: ['groupId'] });
export const groupInUse = () => new Refusal('GROUP_IN_USE', 'A promotion names it that is not over: end that first, or have it name others.', { field: ['groupId'] });
export const userNotFound = (index: number) => new Refusal('USER_NOT_FOUND', 'There is no such user.', { field: ['userIds', String(index)] });
export const usersOutOfRange = () => new Refusal('TOO_MANY_AT_ONCE', `Name 1 to ${MAX_AT_ONCE} users, each once.`, { field: ['userIds'] });
export const tooManyGroups = (index: number) => new Refusal('TOO_MANY_GROUPS', `A customer is in at most ${MAX_GROUPS_OF_CUSTOMER} groups.`, { field: ['userIds', String(index)] });
