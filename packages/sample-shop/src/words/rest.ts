import { kind } from './product-kind.ts';
import type { Shelf } from './product-kind.ts';

/** The shelves for sleep and water. */
export const REST: Shelf = {
  name: 'Sleep & Bath',
  shelves: [
    {
      name: 'Bedroom',
      shelves: [
        {
          name: 'Bed Linen',
          kinds: [
            kind('Duvet Cover', 98, ['cloth', 'bed'], 'Washed percale, crisp on the first night and soft on the hundredth.'),
            kind('Pillowcase', 24, ['cloth', 'set'], 'An envelope closing, so there is no button in your ear.'),
            kind('Fitted Sheet', 46, ['cloth', 'bed'], 'Deep corners with elastic all the way around.'),
            kind('Bedspread', 124, ['cloth', 'bed'], 'Quilted by the metre and light enough for summer.'),
            kind('Hot Water Bottle', 28, ['cloth'], 'In a knitted cover, warm until well past midnight.'),
          ],
        },
      ],
    },
    {
      name: 'Bathroom',
      shelves: [
        {
          name: 'Towels',
          kinds: [
            kind('Waffle Towel', 22, ['cloth', 'towel'], 'Dries you quickly and itself quicker.'),
            kind('Terry Towel', 26, ['cloth', 'towel'], 'Long loops of combed cotton, heavy and thirsty.'),
            kind('Bath Mat', 34, ['cloth', 'size'], 'Thick underfoot and dry again before the next in line.'),
            kind('Bathrobe', 88, ['cloth', 'size'], 'Two deep pockets and a collar to turn up.'),
            kind('Towel Ladder', 79, ['wood', 'length'], 'Leans on the wall and asks for no holes.'),
          ],
        },
        {
          name: 'Soap & Care',
          kinds: [
            kind('Bar Soap', 8, ['scent', 'set'], 'Cured for six weeks and gentle to the last sliver.'),
            kind('Soap Dish', 19, ['glaze'], 'Ridges drain the water and keep the bar whole.'),
            kind('Bath Salt', 18, ['scent', 'weight'], 'Coarse sea salt for the end of a long walk.'),
            kind('Body Brush', 23, ['wood'], 'Firm bristles and a handle long enough for the middle of the back.'),
            kind('Hand Balm', 15, ['scent'], 'Sinks in by the time you have found your keys.'),
          ],
        },
      ],
    },
  ],
};
