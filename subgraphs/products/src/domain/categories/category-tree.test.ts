import { describe, expect, it } from '@jest/globals';
import type { Id } from '@storegraph/kernel/ids';
import type { Category } from '../catalogue/category.ts';
import { createCategoryTree } from './category-tree.ts';

const idOf = (path: string): Id<'cat'> => `cat_${path}`;
const at = (path: string | null) => (path === null ? null : idOf(path));

/** The tree of these paths: `a/b` is below `a`. */
function treeOf(...paths: readonly string[]) {
  return createCategoryTree(paths.map((path): Category => {
    const parent = path.split('/').slice(0, -1).join('/');
    return { id: idOf(path), version: 1, slug: path, name: path, parentId: parent ? idOf(parent) : null, position: 0 };
  }));
}

const SIX = ['a', 'a/b', 'a/b/c', 'a/b/c/d', 'a/b/c/d/e', 'a/b/c/d/e/f'];

describe('the tree of categories', () => {
  const tree = treeOf(...SIX, 'x', 'x/y', 'z');
  const refusal = (code: string) => expect.objectContaining({ code, field: ['parentId'] });

  it('has a branch of a category and all below it, parents first', () => {
    expect(tree.branchOf(idOf('a/b/c/d')).map(({ id }) => id)).toEqual([idOf('a/b/c/d'), idOf('a/b/c/d/e'), idOf('a/b/c/d/e/f')]);
    expect(tree.branchOf(idOf('nowhere'))).toEqual([]);
  });

  it.each([['z', 'x/y'], ['x', null], ['x/y', 'a/b/c/d'], ['x', 'a/b/c/d'], [null, 'a/b/c/d/e'], [null, null]])('has room for %s in %s', (path, parent) => {
    expect(() => tree.checkPlace(at(path), at(parent))).not.toThrow();
  });

  it.each([['a', 'a'], ['a', 'a/b'], ['a', 'a/b/c/d/e/f'], ['x', 'x/y']])('does not let %s be in %s', (path, parent) => {
    expect(() => tree.checkPlace(idOf(path), idOf(parent))).toThrow(refusal('CATEGORY_CYCLE'));
  });

  it.each([['z', 'a/b/c/d/e/f'], ['x', 'a/b/c/d/e'], ['a', 'x'], [null, 'a/b/c/d/e/f']])('does not grow a seventh level by %s in %s', (path, parent) => {
    expect(() => tree.checkPlace(at(path), idOf(parent))).toThrow(refusal('TOO_DEEP'));
  });

  it('has nothing in what is not there', () => {
    expect(() => tree.checkPlace(idOf('x'), idOf('nowhere'))).toThrow(refusal('PARENT_NOT_FOUND'));
  });
});
