// Puts the page together.

import { h, replace } from './dom.js';
import { Blogs } from './blogs.js';
import { Composer } from './composer.js';
import { Interactions } from './interactions.js';
import { Live } from './live.js';
import { Modal } from './modal.js';
import { Room } from './room.js';
import { Store } from './store.js';
import { mountSidebar } from './channels.js';
import { recall, remember } from './memory.js';
import { applyTheme } from './theme.js';
import { keepRelativeTimes } from './time.js';

const Everything = 'Ada';       // the administrator sees it all: who one is at first

applyTheme();
const app = document.getElementById('app');
const veil = document.getElementById('veil');
const store = new Store();
const live = new Live(store, showConnection, Everything);
const modal = new Modal(store, (...answer) => interactions.modal(...answer));
const interactions = new Interactions(store, (data, request) => modal.open(data, request));

const context = {
  store,
  interactions,
  live: document.getElementById('live'),
  hasBlogs: () => blogs.any,
  openChannel(id, message) {
    store.open(id);
    narrow(null);
    if (message) room.point(message);
    document.getElementById('composer-text')?.focus({ preventScroll: true });
  },
  become(name) {
    remember('person', name);
    live.follow(name);
  },
  openSidebar: () => narrow('sidebar'),
  closeSidebar: () => narrow(null),
  toggleBlogs: () => (matchMedia('(max-width: 1100px)').matches ? narrow(app.dataset.drawer === 'blogs' ? null : 'blogs') : app.classList.toggle('without-blogs')),
};
const blogs = new Blogs(context);
mountSidebar(context);
const room = new Room(context);
new Composer(context);

// On a small screen the sides are drawers over the room; one at a time.
function narrow(drawer) {
  const before = app.dataset.drawer;
  if (drawer) app.dataset.drawer = drawer;
  else delete app.dataset.drawer;
  veil.hidden = !drawer;
  if (drawer) document.querySelector(`#${drawer} button`)?.focus();
  else if (before) document.getElementById(before === 'blogs' ? 'toggle-blogs' : 'open-sidebar')?.focus();
}

veil.addEventListener('click', () => narrow(null));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && app.dataset.drawer && !event.defaultPrevented) narrow(null);
});

let connection = 'connecting';
function showConnection(state) {
  connection = state;
  const mark = document.getElementById('connection');
  if (mark) mark.textContent = connection === 'live' ? '' : 'Reconnecting…';
}

function showHowToConnect() {
  const bar = document.getElementById('notice-bar');
  if (store.view.bot.connected) return replace(bar);
  replace(bar, h('p', null, h('strong', null, 'No bot is connected.'), ' Give yours the address ',
    h('code', null, `${location.origin}/api/v10`), ' and the token ', h('code', null, 'playground'), '; it appears here as soon as it connects.'));
}

for (const type of ['view', 'bot']) store.on(type, showHowToConnect);
for (const type of ['view', 'channel', 'channels']) store.on(type, () => showConnection(connection));
store.on('channel', () => history.replaceState(null, '', `#${store.channels.get(store.current)?.name ?? ''}`));

function openFromAddress() {
  const name = decodeURIComponent(location.hash.slice(1));
  const channel = [...store.channels.values()].find(one => one.name === name);
  if (channel && channel.id !== store.current) store.open(channel.id);
}

store.addEventListener('view', openFromAddress, { once: true });
addEventListener('hashchange', openFromAddress);
keepRelativeTimes();
live.follow(new URLSearchParams(location.search).get('person') ?? recall('person') ?? Everything);
