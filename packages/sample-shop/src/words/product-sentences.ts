/** How a thing is made; `{brand}` is who makes it. */
export const MAKING: readonly string[] = [
  '{brand} makes it in small runs and signs the underside.',
  'Designed by {brand}, made to be repaired rather than replaced.',
  '{brand} has changed nothing about it for years, for good reason.',
  'Every piece leaves the {brand} workshop slightly different.',
  'From {brand}, who test everything at home first.',
  '{brand} makes it from materials that age well.',
  'Made by {brand} with fewer parts than you would expect.',
  '{brand} packs it in nothing but paper.',
];

/** What to know when it has come home. */
export const LIVING_WITH: readonly string[] = [
  'Spare parts are kept for ten years.',
  'Looks better after a year than on the first day.',
  'A good present, also to yourself.',
  'Wipe it dry and it will outlive the trend.',
  'Comes with a short note on its care.',
  'Goes with almost everything you own.',
  'Small enough for a flat, solid enough for a family.',
  'If it breaks within five years, it is mended free of charge.',
];
