// The storefront: a path is a view; links are followed without loading the page anew.
import { element } from '../element.js';
import { notice } from './parts.js';
import { onSession, session } from './session.js';
import { account } from './views/account.js';
import { cart } from './views/cart.js';
import { front } from './views/front.js';
import { order } from './views/order.js';
import { product } from './views/product.js';
import { search } from './views/search.js';

const VIEWS = { '': front, search, products: product, cart, orders: order, account };
const view = document.getElementById('view');
let leave = () => {};
let shown = 0;

/** Shows the view of the present path. A view may be asked for while another is still loading: the last one wins. */
async function show() {
  const turn = ++shown;
  const [, , name = '', ...parts] = location.pathname.split('/').map(decodeURIComponent);
  const leaving = [];
  const tools = { go, refresh: show, onLeave: (stop) => leaving.push(stop) };
  let painted;
  try {
    document.title = 'Storegraph shop';
    painted = await (VIEWS[name] ?? front)(parts, new URLSearchParams(location.search), tools);
  } catch (error) {
    painted = [element('h1', {}, 'That did not work'), notice(error.message, true)];
  }
  const stop = () => leaving.forEach((each) => each());
  if (turn !== shown) return stop();
  leave();
  leave = stop;
  view.replaceChildren(...[painted].flat(Infinity).filter(Boolean));
}

function go(path) {
  history.pushState(null, '', path);
  void show();
  scrollTo(0, 0);
  view.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="/shop"]');
  if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
});
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  go(`/shop/search?q=${encodeURIComponent(new FormData(event.target).get('q'))}`);
});
addEventListener('popstate', () => void show());

const nameAccount = () => { document.getElementById('account-link').textContent = session()?.user?.displayName ?? 'Log in'; };
onSession(nameAccount);
nameAccount();
await show();
