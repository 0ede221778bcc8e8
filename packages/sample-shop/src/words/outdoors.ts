import { kind } from './product-kind.ts';
import type { Shelf } from './product-kind.ts';

/** The shelves for those who would rather be outside. */
export const OUTDOORS: Shelf = {
  name: 'Outdoor & Garden',
  shelves: [
    {
      name: 'Camp & Trail',
      shelves: [
        {
          name: 'Camp Kitchen',
          kinds: [
            kind('Camp Stove', 76, ['gear'], 'Boils a litre in four minutes and folds into its own pot.'),
            kind('Camp Cookset', 59, ['people'], 'Pots, lids and a pan that nest without a rattle.'),
            kind('Enamel Mug', 14, ['gear', 'set'], 'Falls off the log, bounces, and is filled again.'),
            kind('Titanium Spork', 12, ['gear'], 'Long enough for the bottom of the bag, light enough to forget.'),
            kind('Fire Starter', 19, ['leather'], 'Twelve thousand strikes, also in the rain.'),
          ],
        },
        {
          name: 'Camp Comfort',
          kinds: [
            kind('Camp Lantern', 49, ['gear', 'size'], 'Warm light for a week of evenings on one charge.'),
            kind('Hammock', 68, ['gear', 'people'], 'Two trees, two straps, an afternoon.'),
            kind('Camp Blanket', 82, ['gear', 'size'], 'Packs to the size of a loaf and shrugs off the dew.'),
            kind('Folding Stool', 44, ['gear', 'wood'], 'Canvas and ash: up in one movement, down in another.'),
            kind('Head Torch', 38, ['gear'], 'A red light for the map and a white one for the path.'),
          ],
        },
        {
          name: 'Bags & Bottles',
          kinds: [
            kind('Daypack', 94, ['gear', 'capacity'], 'Waxed canvas, one big pocket and one you can reach while walking.'),
            kind('Steel Bottle', 32, ['gear', 'bottle'], 'Cold for a day, hot for half of one.'),
            kind('Tote Bag', 28, ['cloth', 'size'], 'Stands on its own while you fill it.'),
            kind('Bottle Sling', 21, ['gear', 'leather'], 'Carries a bottle and leaves both hands free.'),
            kind('Roll-top Pouch', 24, ['gear', 'size'], 'Keeps a book dry in a kayak.'),
          ],
        },
      ],
    },
    {
      name: 'Garden',
      shelves: [
        {
          name: 'Garden Tools',
          kinds: [
            kind('Hand Trowel', 26, ['wood', 'handed'], 'Forged in one piece and marked for planting depth.'),
            kind('Gardening Apron', 42, ['cloth', 'size'], 'Waxed canvas, crossed straps and a pocket for every tool.'),
            kind('Hand Pruner', 48, ['finish', 'handed'], 'A bypass blade that closes like a well-made door.'),
            kind('Watering Can', 54, ['finish', 'size'], 'A long neck for the back row and a rose for seedlings.'),
            kind('Kneeling Pad', 19, ['cloth'], 'Thick felt between you and the flower bed.'),
          ],
        },
        {
          name: 'Pots & Planters',
          kinds: [
            kind('Plant Pot', 18, ['glaze', 'pot'], 'Breathing clay with a saucer that fits.'),
            kind('Hanging Planter', 36, ['glaze', 'size'], 'A cotton cord and a wide rim for something that trails.'),
            kind('Herb Trough', 42, ['wood', 'length'], 'Basil, thyme and chives within reach of the stove.'),
            kind('Plant Stand', 64, ['wood', 'size'], 'Gives the fern the height it thinks it deserves.'),
            kind('Seed Tin', 25, ['gear'], 'Twelve dividers, one for each month.'),
          ],
        },
      ],
    },
  ],
};
