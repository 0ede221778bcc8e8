import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const managers = only('CATALOGUE_MANAGER');

/** The translations' part of the access table: each in its language is for everybody, all of them at a glance for catalogue managers. */
export const translationAccess = {
  Product: { translations: managers },
  Category: { translations: managers },
  types: {
    ...forTypes(['ProductTranslation', 'CategoryTranslation', 'OptionTranslation'], managers),
    ...forTypes(['Product', 'Category', 'Option'].flatMap((thing) => [`Translate${thing}Payload`, `Translate${thing}Error`]), everyone),
  },
} as const;
