import { Refusal } from '@storegraph/kernel/refusal';

/** The refusals that several features share. */
export const invalidName = (max: number) => new Refusal('INVALID_NAME', `The name must have 1 to ${max} characters.`, { field: ['name'] });
export const invalidSlug = (max: number) => new Refusal('INVALID_SLUG', `The slug must be words of a to z and 0 to 9, joined by hyphens, of at most ${max} characters.`, { field: ['slug'] });
export const slugTaken = () => new Refusal('SLUG_TAKEN', 'Another one has this slug.', { field: ['slug'] });
export const versionConflict = (currentVersion: number) =>
  new Refusal('VERSION_CONFLICT', `It was changed meanwhile and is at version ${currentVersion}.`, { field: ['expectedVersion'], extra: { currentVersion } });
export const descriptionTooLong = (max: number) => new Refusal('DESCRIPTION_TOO_LONG', `The description can have ${max} characters.`, { field: ['description'] });
