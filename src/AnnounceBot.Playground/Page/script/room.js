// The main pane: the open channel's name, its messages, and staying at the end while one reads there.

import { h, iconButton, replace } from './dom.js';
import { icon } from './icons.js';
import { channelIcon } from './channels.js';
import { forumView } from './forum.js';
import { messageView, noticeView } from './message.js';
import { sameDay, inStyle } from './time.js';
import { isThread } from './store.js';

const GroupWithin = 7 * 60_000;
const Near = 80;

export class Room {
  #list = null;
  #pinned = true;              // at the end, where new messages come
  #sizes = null;
  #rows = new Map();           // a row's key → its element, and what it was made of

  /** @param context store, interactions, openChannel, openSidebar, toggleBlogs, live (the live region's element). */
  constructor(context) {
    this.context = context;
    this.store = context.store;
    this.head = document.getElementById('room-head');
    this.scroller = document.getElementById('scroller');
    this.scroller.addEventListener('scroll', () => this.#scrolled());
    // Pictures load, bars appear, windows shrink: who reads at the end stays there.
    this.#sizes = new ResizeObserver(() => this.#pinned && this.#toEnd());
    this.#sizes.observe(this.scroller);
    addEventListener('focus', () => this.#pinned && this.#seen());
    for (const type of ['view', 'channel']) this.store.on(type, () => this.#draw());
    this.store.on('channels', () => this.#channelsChanged());
    this.store.on('message', change => this.#changed(change));
  }

  /** Brings a message before one's eyes; one that is gone leaves things as they are. */
  point(id) {
    const row = this.#list?.querySelector(`[data-id="${CSS.escape(id)}"]`);
    if (!row) return;
    this.#pinned = false;
    row.scrollIntoView({ block: 'center' });
    row.classList.remove('pointed');
    void row.offsetWidth;   // begins the glow anew
    row.classList.add('pointed');
  }

  get #channel() {
    return this.store.channels.get(this.store.current);
  }

  #draw() {
    const channel = this.#channel;
    this.#drawHead(channel);
    this.#list = null;
    if (!channel) return replace(this.scroller, h('p', { class: 'empty' }, 'There is no channel that you may see.'));
    if (channel.type === 15) return replace(this.scroller, forumView(channel, this.context));
    this.#list = h('div', { class: 'messages' });
    this.#rows.clear();
    replace(this.scroller, this.#list);
    this.#sizes.disconnect();
    this.#sizes.observe(this.scroller);
    this.#sizes.observe(this.#list);
    this.#fill();
    this.#toEnd();
  }

  #drawHead(channel) {
    document.title = channel ? `${channel.type === 1 ? '' : '#'}${channel.name} · ${this.store.view.guild.name}` : 'AnnounceBot playground';
    const parent = channel && isThread(channel) && this.store.channels.get(channel.parent_id);
    const blogs = this.context.toggleBlogs;
    replace(this.head,
      iconButton('menu', 'Channels', this.context.openSidebar, { class: 'icon-button only-narrow', id: 'open-sidebar' }),
      parent && iconButton('back', `Back to ${parent.name}`, () => this.context.openChannel(parent.id)),
      channel && channelIcon(channel, this.store.view.guild.id),
      h('h1', { id: 'room-name' }, channel?.name ?? 'No channel'),
      channel?.topic && h('p', { class: 'topic', title: channel.topic }, channel.topic),
      h('span', { class: 'spring' }),
      h('span', { class: 'connection', id: 'connection', role: 'status' }),
      h('button', { type: 'button', class: 'button quiet-button', id: 'toggle-blogs', hidden: !this.context.hasBlogs(), on: { click: blogs } }, icon('feed'), h('span', null, 'The blogs')));
  }

  #fill() {
    const { store } = this;
    const messages = store.messagesOf(store.current);
    const notices = store.notices.get(store.current) ?? [];
    const rows = [this.#row('beginning', [messages.length === 0], () => this.#beginning())];
    let before = null;
    for (const message of messages) {
      const date = new Date(message.timestamp);
      const newDay = !before || !sameDay(date, new Date(before.timestamp));
      const grouped = !newDay && follows(before, message);
      if (newDay) rows.push(this.#row(`day ${message.id}`, [], () => h('div', { class: 'day', role: 'separator' }, h('span', null, inStyle(date, 'D')))));
      rows.push(this.#row(message.id, [message, grouped, this.context.interactions.isBusy(message.id)], () => messageView(message, this.context, grouped)));
      before = message;
    }
    rows.push(...notices.map(notice => this.#row(notice.id, [], () => noticeView(notice, store.current, store))));
    this.#keepingFocus(() => arrange(this.#list, rows));
  }

  // What has not changed keeps its elements: selected text, shown spoilers and open lists outlive a new message.
  #row(key, made, make) {
    const known = this.#rows.get(key);
    if (known?.made.every((part, index) => part === made[index])) return known.element;
    const element = make();
    this.#rows.set(key, { made, element });
    return element;
  }

  #beginning() {
    const channel = this.#channel;
    const empty = this.store.messagesOf(channel.id).length === 0;
    return h('header', { class: 'beginning' },
      channelIcon(channel, this.store.view.guild.id),
      h('h2', null, isThread(channel) || channel.type === 1 ? channel.name : `This is #${channel.name}`),
      h('p', null, channel.topic ?? (isThread(channel) ? 'A thread.' : Beginnings[channel.name] ?? 'Say something, or type / to see what the bot can do.')),
      empty && h('p', { class: 'quiet' }, channel.name === 'blogs' && this.context.hasBlogs() ? 'Nothing has been announced yet. Publish a post in “The blogs”, and watch it arrive here.' : 'No messages yet.'));
  }

  #changed({ kind, channel, id }) {
    if (channel !== this.store.current) {
      if (this.#channel?.type === 15 && this.store.channels.get(channel)?.parent_id === this.store.current) this.#draw();
      return;
    }
    if (!this.#list) return;
    const end = this.#pinned;
    this.#fill();
    if (end) this.#toEnd();
    if (end && document.hasFocus()) this.#seen();
    if (kind === 'new') this.#sayNew(this.store.message(channel, id));
    if (kind === 'new' && !end) this.#offerNew();
    if (kind === 'notice') this.#toEnd();
  }

  #channelsChanged() {
    if (this.#channel?.type === 15) this.#draw();
    else this.#drawHead(this.#channel);
  }

  #sayNew(message) {
    const what = message.content || message.embeds?.[0]?.title || (message.flags & 128 ? 'is thinking' : 'a message');
    replace(this.context.live, h('p', null, `${message.author.global_name ?? message.author.username}: ${what.slice(0, 200)}`));
  }

  #offerNew() {
    if (this.scroller.querySelector('.to-end')) return;
    this.scroller.append(h('button', { type: 'button', class: 'button primary to-end', on: { click: () => this.#toEnd() } }, icon('down'), 'New messages'));
  }

  #scrolled() {
    this.#pinned = this.#atEnd();
    if (this.#pinned) this.#seen();
  }

  #seen() {
    this.scroller.querySelector('.to-end')?.remove();
    if (!this.store.current || !this.store.isUnread(this.store.current)) return;
    this.store.markRead(this.store.current);
    this.store.tell('channels');
  }

  #atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < Near;
  }

  #toEnd() {
    this.#pinned = true;
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #keepingFocus(act) {
    const focused = document.activeElement;
    const message = this.#list.contains(focused) ? focused.closest('[data-id]')?.dataset.id : null;
    const key = focused?.dataset.focus;
    act();
    if (!message || !key) return;
    this.#list.querySelector(`[data-id="${CSS.escape(message)}"] [data-focus="${CSS.escape(key)}"]`)?.focus();
  }
}

// Puts the rows in order, moving only what is not in its place.
function arrange(list, rows) {
  rows.forEach((row, index) => {
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  });
  while (list.children.length > rows.length) list.lastElementChild.remove();
}

function follows(before, message) {
  return before.author.id === message.author.id
    && new Date(message.timestamp) - new Date(before.timestamp) < GroupWithin
    && !message.interaction_metadata && !message.interaction && !message.message_reference
    && (before.flags & 64) === (message.flags & 64);
}

const Beginnings = {
  blogs: 'New posts of the community’s blogs are announced here.',
  weekly: 'The weekly round-up appears here.',
  'mod-queue': 'Links that people suggest wait here for a moderator.',
};
