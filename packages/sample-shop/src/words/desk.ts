import { kind } from './product-kind.ts';
import type { Shelf } from './product-kind.ts';

/** The shelves for those who write, draw and think sitting down. */
export const DESK: Shelf = {
  name: 'Desk & Paper',
  shelves: [
    {
      name: 'Writing',
      shelves: [
        {
          name: 'Pens & Pencils',
          kinds: [
            kind('Fountain Pen', 64, ['finish', 'nib'], 'A steel nib with some spring in it, and a cap that posts with a click.'),
            kind('Bottled Ink', 17, ['ink'], 'It shades as it dries and behaves on ordinary paper.'),
            kind('Rollerball Pen', 36, ['finish'], 'Writes at the first touch, even after a winter in the drawer.'),
            kind('Drawing Pencil', 4, ['grade', 'set'], 'Cedar that sharpens to a long point and smells of the first day of school.'),
            kind('Pencil Sharpener', 15, ['finish'], 'A solid wedge with two blades: one for the shape, one for the point.'),
          ],
        },
        {
          name: 'Notebooks',
          kinds: [
            kind('Notebook', 16, ['cover', 'ruling', 'sheet'], 'Thread-bound, so it lies flat from the first page to the last.'),
            kind('Sketchbook', 24, ['cover', 'sheet'], 'Heavy paper with enough tooth for pencil and enough body for a wash.'),
            kind('Pocket Journal', 12, ['cover', 'ruling'], 'Rounded corners and a ribbon: it survives a year in a coat.'),
            kind('Weekly Planner', 22, ['cover', 'sheet'], 'A week on two pages, undated, so it starts when you do.'),
            kind('Pen Loop', 9, ['leather'], 'Clips to a cover and keeps the pen with the paper.'),
          ],
        },
      ],
    },
    {
      name: 'Workspace',
      shelves: [
        {
          name: 'Desk Lamps',
          kinds: [
            kind('Desk Lamp', 118, ['finish', 'size'], 'Three joints that stay where you leave them and a warm, even light.'),
            kind('Clamp Lamp', 89, ['finish', 'length'], 'Holds on to shelves and desk edges and frees the surface below.'),
            kind('Filament Bulb', 14, ['glass', 'set'], 'A soft 2,200 kelvin glow that dims without a flicker.'),
            kind('Reading Light', 46, ['gear'], 'Clips to a page, charges in an hour, lasts a long novel.'),
            kind('Lamp Shade', 39, ['cloth', 'size'], 'Pleated by hand and kind to every bulb.'),
          ],
        },
        {
          name: 'Desk Organisers',
          kinds: [
            kind('Desk Tray', 34, ['wood', 'size'], 'Stacks with its siblings and gives loose paper a place.'),
            kind('Pen Cup', 21, ['glaze'], 'Heavy at the foot, so that it never tips.'),
            kind('Desk Mat', 44, ['cloth', 'length'], 'Wool felt that warms the wrists and quietens the keyboard.'),
            kind('Monitor Stand', 79, ['wood', 'length'], 'Lifts the screen to the eye and hides the keyboard below.'),
            kind('Cable Box', 36, ['wood', 'finish'], 'All the plugs are in here. Nobody needs to know.'),
          ],
        },
      ],
    },
  ],
};
