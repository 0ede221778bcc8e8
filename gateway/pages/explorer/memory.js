// What answers told of carts, orders and payments, so that the next sample can go on from there.

/** The latest of each: `cart` (with `token` for a guest), `order`, `payment`. */
export const seen = {};

/** Looks through an answer's data. */
export function remember(data) {
  for (const [field, value] of Object.entries(data)) {
    if (field === 'createCart') seen.token = value?.token ?? null;
    look(field, value);
  }
  if (data.placeOrder?.order) delete seen.cart;
}

function look(name, value) {
  if (Array.isArray(value)) return void value.slice(0, 1).forEach((entry) => look(name, entry));
  if (!value || typeof value !== 'object') return;
  if (value.id && /cart$/i.test(name)) seen.cart = { ...(seen.cart?.id === value.id ? seen.cart : {}), ...value };
  if (value.id && /^order(StatusChanged)?$/.test(name)) seen.order = { ...(seen.order?.id === value.id ? seen.order : {}), ...value };
  if (value.id && /^payments?$/.test(name)) seen.payment = value;
  for (const [field, inner] of Object.entries(value)) look(field, inner);
}

/** Another person has other carts and orders. */
export function forget() {
  for (const name of Object.keys(seen)) delete seen[name];
}
