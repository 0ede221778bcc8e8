export interface User { readonly id: string; readonly name: string; readonly username: string; readonly birthday: string }
export interface Product { readonly upc: string; readonly name: string; readonly price: number; readonly weight: number; readonly inStock: boolean }
export interface Review { readonly id: string; readonly body: string; readonly authorId: string; readonly upc: string }

const GIVEN = ['Ada', 'Ben', 'Cleo', 'Dov', 'Esi', 'Finn'];
const THINGS = ['Table', 'Couch', 'Chair', 'Shelf', 'Lamp', 'Rug', 'Mirror', 'Stool', 'Vase'];
const WORDS = ['Sturdy and plain', 'Prettier than its picture', 'Came a week late', 'Would buy it again', 'Wobbles on old floors', 'A present that was loved', 'Smaller than I thought'];

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;

/** So many reviews that the operation's answer has about 87 KB. */
const REVIEWS = 28;

export const users: readonly User[] = GIVEN.map((name, index) => ({ id: String(index + 1), name: `${name} Shopper`, username: `${name.toLowerCase()}${index + 1}`, birthday: `19${70 + index}-0${index + 1}-1${index}` }));
export const products: readonly Product[] = THINGS.map((name, index) => ({ upc: String(index + 1), name, price: 199 + 350 * index, weight: 40 + 110 * (index % 4), inStock: index % 3 !== 1 }));
export const reviews: readonly Review[] = Array.from({ length: REVIEWS }, (_, index) => ({ id: String(index + 1), body: at(WORDS, index * 3), authorId: at(users, index).id, upc: at(products, index * 2).upc }));

/** Heavy things cost by weight, dear ones travel free. */
export const shippingEstimate = (price: number, weight: number): number => (price > 1_500 ? 0 : Math.round(weight * 0.5));
