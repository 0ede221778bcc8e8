import { kind } from './product-kind.ts';
import type { Shelf } from './product-kind.ts';

/** The shelves for a warm room. */
export const HOME: Shelf = {
  name: 'Home & Light',
  shelves: [
    {
      name: 'Light & Scent',
      shelves: [
        {
          name: 'Lamps',
          kinds: [
            kind('Table Lamp', 96, ['glaze', 'size'], 'A stoneware foot and a linen shade make an evening of any corner.'),
            kind('Floor Lamp', 189, ['finish', 'wood'], 'Reaches over the armchair and bows exactly as low as you like.'),
            kind('Pendant Lamp', 134, ['finish', 'pan'], 'Throws a clear circle on the table and none into your eyes.'),
            kind('Paper Lantern', 42, ['cloth', 'pan'], 'Rice paper on bamboo: a small moon, folded flat for the move.'),
            kind('Night Light', 26, ['wood'], 'Bright enough for the way to the kitchen, dim enough to sleep by.'),
          ],
        },
        {
          name: 'Candles',
          kinds: [
            kind('Scented Candle', 29, ['scent', 'size'], 'Rapeseed wax and a cotton wick burn evenly down to the last hour.'),
            kind('Dinner Candle', 6, ['cloth', 'set'], 'Dipped, not poured, and slow to drip.'),
            kind('Candle Holder', 33, ['finish', 'set'], 'Turned from solid metal and steady on a crowded table.'),
            kind('Wick Trimmer', 21, ['finish'], 'Angled blades reach the wick at the bottom of the jar.'),
            kind('Incense Burner', 27, ['glaze'], 'Catches the ash and keeps the quiet.'),
          ],
        },
      ],
    },
    {
      name: 'Living',
      shelves: [
        {
          name: 'Cushions & Throws',
          kinds: [
            kind('Wool Throw', 92, ['cloth', 'size'], 'Woven in wide herringbone, it is the first thing the cat finds.'),
            kind('Linen Cushion', 38, ['cloth', 'size'], 'A hidden zip, a feather fill and a generous edge.'),
            kind('Floor Cushion', 74, ['cloth', 'size'], 'Firm buckwheat hulls that take the shape of whoever stays longest.'),
            kind('Bolster', 46, ['cloth', 'length'], 'Supports a neck, a book or a small guest.'),
            kind('Sheepskin', 85, ['cloth'], 'Curly, dense and warm on the coldest bench.'),
          ],
        },
        {
          name: 'Vases',
          kinds: [
            kind('Bud Vase', 22, ['glaze', 'set'], 'For one stem, found on the way home.'),
            kind('Vase', 48, ['glaze', 'size'], 'A narrow neck lets three tulips look like a bouquet.'),
            kind('Flower Frog', 18, ['finish', 'size'], 'Brass needles hold each stem where you put it.'),
            kind('Dried Bouquet', 34, ['cloth', 'size'], 'Cut in late summer, hung for a month, good for years.'),
            kind('Flower Knife', 31, ['wood', 'handed'], 'A short hooked blade cuts a stem cleanly.'),
          ],
        },
        {
          name: 'Shelves & Hooks',
          kinds: [
            kind('Wall Shelf', 58, ['wood', 'length'], 'Hung on two hidden pins, it carries more than it shows.'),
            kind('Coat Rack', 66, ['wood', 'length'], 'Pegs that fold away when nobody is home.'),
            kind('Wall Hook', 14, ['finish', 'set'], 'A single turned peg, as happy with a coat as with a colander.'),
            kind('Picture Ledge', 39, ['wood', 'length'], 'Change the pictures without changing the holes.'),
            kind('Storage Basket', 36, ['cloth', 'size'], 'Woven from seagrass, with handles that do not fray.'),
          ],
        },
      ],
    },
  ],
};
