/** Something to choose about a product. */
export interface OptionAxis {
  readonly name: string;
  readonly values: readonly string[];
  /** How many times dearer than the first each value is; alike when left out. */
  readonly factors?: readonly number[];
}

const axis = (name: string, values: readonly string[]): OptionAxis => ({ name, values });
/** An axis whose values are dearer from one to the next. */
const rising = (name: string, ...choices: readonly (readonly [value: string, factor: number])[]): OptionAxis =>
  ({ name, values: choices.map(([value]) => value), factors: choices.map(([, factor]) => factor) });

/** All choices products of the shop offer. */
export const OPTION_AXES = {
  glaze: axis('Glaze', ['Oat', 'Slate', 'Moss', 'Rust', 'Ink', 'Chalk', 'Plum', 'Sea']),
  wood: rising('Wood', ['Oak', 1], ['Walnut', 1.06], ['Ash', 1.12], ['Beech', 1.18], ['Cherry', 1.24], ['Smoked oak', 1.3]),
  finish: rising('Finish', ['Brushed steel', 1], ['Matt black', 1.04], ['Brass', 1.08], ['Copper', 1.12], ['White', 1.16], ['Sage', 1.2]),
  cloth: axis('Colour', ['Natural', 'Indigo', 'Rust', 'Olive', 'Charcoal', 'Blush', 'Ochre', 'White']),
  gear: axis('Colour', ['Pine', 'Granite', 'Ember', 'Dusk', 'Sand', 'Glacier']),
  leather: axis('Leather', ['Cognac', 'Black', 'Chestnut', 'Forest']),
  glass: axis('Glass', ['Clear', 'Smoke', 'Amber', 'Sea green']),
  ink: axis('Ink', ['Midnight blue', 'Soot black', 'Oxblood', 'Fern', 'Dusty violet', 'Sepia', 'Petrol', 'Ember']),
  cover: axis('Cover', ['Stone', 'Navy', 'Brick', 'Forest', 'Mustard', 'Graphite']),
  scent: axis('Scent', ['Cedar & smoke', 'Fig leaf', 'Rain on stone', 'Orange peel', 'Unscented', 'Wild mint']),
  tea: axis('Blend', ['Morning black', 'Garden green', 'Smoked pine', 'Rooibos & orange', 'Mountain herbs', 'Jasmine']),
  size: rising('Size', ['Small', 1], ['Medium', 1.35], ['Large', 1.7]),
  litres: rising('Volume', ['0.6 l', 1], ['1.0 l', 1.2], ['1.5 l', 1.4]),
  bottle: rising('Volume', ['350 ml', 1], ['500 ml', 1.12], ['750 ml', 1.24], ['1 l', 1.36]),
  pan: rising('Diameter', ['20 cm', 1], ['24 cm', 1.25], ['28 cm', 1.5]),
  length: rising('Length', ['40 cm', 1], ['60 cm', 1.3], ['80 cm', 1.6], ['120 cm', 1.9]),
  set: rising('Set', ['Single', 1], ['Set of 2', 1.9], ['Set of 4', 3.6], ['Set of 6', 5.1]),
  sheet: rising('Format', ['A6', 1], ['A5', 1.3], ['A4', 1.6]),
  ruling: axis('Ruling', ['Dotted', 'Ruled', 'Blank', 'Squared']),
  nib: axis('Nib', ['Extra fine', 'Fine', 'Medium', 'Broad']),
  weight: rising('Pack', ['50 g', 1], ['100 g', 1.8], ['250 g', 4]),
  bed: rising('Size', ['Single', 1], ['Double', 1.3], ['King', 1.6]),
  towel: rising('Size', ['Hand', 1], ['Bath', 1.8], ['Sheet', 2.6]),
  pot: rising('Diameter', ['12 cm', 1], ['18 cm', 1.5], ['25 cm', 2], ['32 cm', 2.5]),
  capacity: rising('Capacity', ['12 l', 1], ['20 l', 1.25], ['32 l', 1.5]),
  people: rising('For', ['One', 1], ['Two', 1.6], ['Four', 2.4]),
  grade: axis('Grade', ['HB', '2B', '4B', '6B']),
  handed: axis('Hand', ['Right', 'Left']),
} as const satisfies Readonly<Record<string, OptionAxis>>;

/** The name of a choice. */
export type OptionAxisName = keyof typeof OPTION_AXES;
