import { kind } from './product-kind.ts';
import type { Shelf } from './product-kind.ts';

/** The shelves for those who cook, brew and set a table. */
export const KITCHEN: Shelf = {
  name: 'Kitchen & Table',
  shelves: [
    {
      name: 'Coffee & Tea',
      shelves: [
        {
          name: 'Coffee Brewing',
          kinds: [
            kind('Pour-over Kettle', 69, ['finish', 'litres'], 'A slender spout pours exactly as slowly as a good cup asks for.'),
            kind('Coffee Dripper', 28, ['glaze', 'size'], 'Spiral ribs keep the filter off the wall, so the water takes its time.'),
            kind('Hand Grinder', 84, ['finish', 'wood'], 'Steel burrs and a long handle turn a handful of beans into an even grind.'),
            kind('Bean Canister', 32, ['glaze', 'litres'], 'The lid closes with a soft sigh and keeps beans fresh for weeks.'),
            kind('French Press', 45, ['finish', 'litres'], 'A double wall keeps the second cup as hot as the first.'),
          ],
        },
        {
          name: 'Tea',
          kinds: [
            kind('Teapot', 58, ['glaze', 'litres'], 'It pours without a drip and rests comfortably in one hand.'),
            kind('Tea Cup', 16, ['glaze', 'set'], 'Thin at the lip and warm in the palm, with no handle to get in the way.'),
            kind('Tea Strainer', 19, ['finish'], 'So finely woven that even rooibos stays where it belongs.'),
            kind('Loose Leaf Tea', 12, ['tea', 'weight'], 'Whole leaves, picked in spring and packed the week they arrive.'),
            kind('Tea Tray', 49, ['wood', 'size'], 'Low sides and hidden grips carry tea for four across a crowded room.'),
          ],
        },
      ],
    },
    {
      name: 'Cooking',
      shelves: [
        {
          name: 'Pots & Pans',
          kinds: [
            kind('Cast Iron Skillet', 54, ['pan'], 'Pre-seasoned and heavy, it sears today and is inherited later.'),
            kind('Casserole', 129, ['finish', 'pan'], 'Thick walls hold a low simmer through a whole Sunday afternoon.'),
            kind('Saucepan', 72, ['finish', 'litres'], 'A pouring lip on both sides and a handle that stays cool.'),
            kind('Wooden Spoon', 9, ['wood', 'handed'], 'A flat edge reaches the corners of the pan that a round one misses.'),
            kind('Trivet', 18, ['wood', 'finish'], 'Folds flat in the drawer and opens like a star under a hot pot.'),
          ],
        },
        {
          name: 'Knives & Boards',
          kinds: [
            kind("Chef's Knife", 98, ['wood', 'handed'], 'Balanced at the bolster, so that the blade does the work.'),
            kind('Paring Knife', 42, ['wood'], 'Small enough for a shallot, keen enough for a tomato.'),
            kind('Chopping Board', 48, ['wood', 'size'], 'End grain closes behind the blade and keeps it sharp.'),
            kind('Sharpening Stone', 39, ['size'], 'Coarse on one side, fine on the other, and ready after a minute in water.'),
            kind('Knife Rack', 56, ['wood', 'length'], 'Hidden magnets hold the blades where you can see them.'),
          ],
        },
        {
          name: 'Baking',
          kinds: [
            kind('Loaf Tin', 26, ['finish', 'size'], 'Folded from one sheet, with corners that let go of the bread.'),
            kind('Proving Basket', 24, ['size', 'set'], 'Rattan leaves its rings in the crust and keeps the dough dry.'),
            kind('Rolling Pin', 29, ['wood', 'length'], 'Tapered at the ends, so that the dough turns as it rolls.'),
            kind('Mixing Bowl', 34, ['glaze', 'size'], 'Deep enough to whisk in and heavy enough to stay put.'),
            kind('Cake Stand', 62, ['glaze', 'pan'], 'Lifts the plainest sponge cake to an occasion.'),
          ],
        },
      ],
    },
    {
      name: 'Table',
      shelves: [
        {
          name: 'Plates & Bowls',
          kinds: [
            kind('Dinner Plate', 24, ['glaze', 'set'], 'A raised rim keeps the sauce in and the thumb out.'),
            kind('Soup Bowl', 22, ['glaze', 'set'], 'Wide enough for noodles, deep enough for seconds.'),
            kind('Serving Platter', 52, ['glaze', 'size'], 'One long oval for a fish, a roast or every olive in the house.'),
            kind('Breakfast Mug', 18, ['glaze', 'set'], 'Holds a generous coffee and both hands around it.'),
            kind('Butter Dish', 34, ['glaze', 'wood'], 'The lid turns over to become a tray.'),
          ],
        },
        {
          name: 'Glasses & Carafes',
          kinds: [
            kind('Water Glass', 12, ['glass', 'set'], 'Mouth-blown, stackable, and pleasant to hold.'),
            kind('Carafe', 38, ['glass', 'litres'], 'A glass stopper doubles as a cup for the night.'),
            kind('Wine Glass', 19, ['glass', 'set'], 'A short stem and a wide bowl, at home on any table.'),
            kind('Linen Napkin', 11, ['cloth', 'set'], 'Stonewashed flax that grows softer with each dinner.'),
            kind('Coaster', 8, ['wood', 'set'], 'Cork below, wood above, and no ring on the table.'),
          ],
        },
      ],
    },
  ],
};
