/** Something to choose about a product, and how much dearer each further choice is. */
export interface OptionAxis {
  readonly name: string;
  readonly values: readonly string[];
  /** 0.3: the second value costs 30 % more than the first, the third 60 %. */
  readonly step: number;
}

const axis = (name: string, values: readonly string[], step = 0): OptionAxis => ({ name, values, step });

/** All choices products of the shop offer. */
export const OPTION_AXES = {
  glaze: axis('Glaze', ['Oat', 'Slate', 'Moss', 'Rust', 'Ink', 'Chalk', 'Plum', 'Sea']),
  wood: axis('Wood', ['Oak', 'Walnut', 'Ash', 'Beech', 'Cherry', 'Smoked oak'], 0.06),
  finish: axis('Finish', ['Brushed steel', 'Matt black', 'Brass', 'Copper', 'White', 'Sage'], 0.04),
  cloth: axis('Colour', ['Natural', 'Indigo', 'Rust', 'Olive', 'Charcoal', 'Blush', 'Ochre', 'White']),
  gear: axis('Colour', ['Pine', 'Granite', 'Ember', 'Dusk', 'Sand', 'Glacier']),
  leather: axis('Leather', ['Cognac', 'Black', 'Chestnut', 'Forest']),
  glass: axis('Glass', ['Clear', 'Smoke', 'Amber', 'Sea green']),
  ink: axis('Ink', ['Midnight blue', 'Soot black', 'Oxblood', 'Fern', 'Dusty violet', 'Sepia', 'Petrol', 'Ember']),
  cover: axis('Cover', ['Stone', 'Navy', 'Brick', 'Forest', 'Mustard', 'Graphite']),
  scent: axis('Scent', ['Cedar & smoke', 'Fig leaf', 'Rain on stone', 'Orange peel', 'Unscented', 'Wild mint']),
  tea: axis('Blend', ['Morning black', 'Garden green', 'Smoked pine', 'Rooibos & orange', 'Mountain herbs', 'Jasmine']),
  size: axis('Size', ['Small', 'Medium', 'Large'], 0.35),
  litres: axis('Volume', ['0.6 l', '1.0 l', '1.5 l'], 0.2),
  bottle: axis('Volume', ['350 ml', '500 ml', '750 ml', '1 l'], 0.12),
  pan: axis('Diameter', ['20 cm', '24 cm', '28 cm'], 0.25),
  length: axis('Length', ['40 cm', '60 cm', '80 cm', '120 cm'], 0.3),
  set: axis('Set', ['Single', 'Set of 2', 'Set of 4', 'Set of 6'], 0.9),
  sheet: axis('Format', ['A6', 'A5', 'A4'], 0.3),
  ruling: axis('Ruling', ['Dotted', 'Ruled', 'Blank', 'Squared']),
  nib: axis('Nib', ['Extra fine', 'Fine', 'Medium', 'Broad']),
  pack: axis('Pack', ['50 g', '100 g', '250 g'], 0.7),
  bed: axis('Size', ['Single', 'Double', 'King'], 0.3),
  towel: axis('Size', ['Hand', 'Bath', 'Sheet'], 0.8),
  pot: axis('Diameter', ['12 cm', '18 cm', '25 cm', '32 cm'], 0.5),
  pack_litres: axis('Capacity', ['12 l', '20 l', '32 l'], 0.25),
  people: axis('For', ['One', 'Two', 'Four'], 0.5),
  handed: axis('Hand', ['Right', 'Left']),
} as const satisfies Readonly<Record<string, OptionAxis>>;

/** The name of a choice. */
export type OptionAxisName = keyof typeof OPTION_AXES;
