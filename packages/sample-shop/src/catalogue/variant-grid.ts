import { itemAt } from '../item-at.ts';
import type { SampleOption } from '../shape.ts';
import type { OptionAxis } from '../words/option-axes.ts';

/** A form of a product: what is chosen and how much dearer than the plainest it is. */
export interface VariantForm {
  readonly options: readonly SampleOption[];
  readonly factor: number;
}

/** How many forms these axes allow. */
export const gridSize = (axes: readonly OptionAxis[]): number => axes.reduce((total, { values }) => total * values.length, 1);

/**
 * The first `count` forms of a grid that is as small as it can be, so that four forms are
 * two colours in two sizes. Not every colour need come in every size.
 */
export function variantForms(axes: readonly OptionAxis[], count: number): VariantForm[] {
  const forms = extents(axes, count).reduce<VariantForm[]>((found, extent, index) => {
    const { name, values, factors } = itemAt(axes, index);
    const choices = values.slice(0, extent).map((value, at) => ({ option: { name, value }, factor: factors?.[at] ?? 1 }));
    return found.flatMap((form) => choices.map(({ option, factor }) => ({ options: [...form.options, option], factor: form.factor * factor })));
  }, [{ options: [], factor: 1 }]);
  return forms.slice(0, count);
}

/** How many values of each axis are needed: the axis that is used least grows first. */
function extents(axes: readonly OptionAxis[], count: number): number[] {
  const used = axes.map(() => 1);
  while (used.reduce((total, extent) => total * extent, 1) < count) {
    const share = (index: number) => itemAt(used, index) / itemAt(axes, index).values.length;
    const least = axes.map((_, index) => index).sort((a, b) => share(a) - share(b))[0];
    if (least === undefined || share(least) === 1) throw new RangeError(`${count} variants do not fit these options`);
    used[least] = itemAt(used, least) + 1;
  }
  return used;
}
