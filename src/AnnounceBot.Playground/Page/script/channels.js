// The sidebar: the community, its channels with their threads, the bot, and who one is.

import { h, iconButton, replace } from './dom.js';
import { icon } from './icons.js';
import { isPrivate, isThread } from './store.js';
import { avatar } from './message.js';
import { openPicker } from './picker.js';
import { themeButton } from './theme.js';

export function mountSidebar(context) {
  const { store } = context;
  const root = document.getElementById('sidebar');
  const draw = () => {
    const focused = root.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    replace(root, head(context), list(context), foot(context));
    if (focused) root.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  };
  for (const type of ['view', 'channel', 'channels', 'bot']) store.on(type, draw);
  store.on('message', ({ kind, channel }) => kind !== 'pending' && channel !== store.current && draw());
}

function head({ store, closeSidebar }) {
  return h('header', { class: 'guild' },
    h('img', { src: '/page/lamp.svg', alt: '', class: 'guild-mark' }),
    h('div', null, h('strong', null, store.view.guild.name), h('small', null, 'AnnounceBot playground')),
    iconButton('close', 'Close the list of channels', closeSidebar, { class: 'icon-button only-narrow' }));
}

function list(context) {
  const { store } = context;
  const conversations = store.conversations();
  return h('div', { class: 'channels' },
    h('ul', null, store.topChannels().map(channel => h('li', null, channelButton(channel, context), channel.type !== 15 && threads(channel, context)))),
    conversations.length > 0 && [
      h('h2', { class: 'channels-title' }, 'Direct messages'),
      h('ul', null, conversations.map(channel => h('li', null, channelButton(channel, context)))),
    ]);
}

function threads(channel, context) {
  const all = context.store.threadsOf(channel.id).filter(thread => !thread.thread_metadata?.archived).slice(0, 8);
  return all.length > 0 && h('ul', { class: 'threads' }, all.map(thread => h('li', null, channelButton(thread, context))));
}

function channelButton(channel, { store, openChannel }) {
  const open = channel.id === store.current || store.channels.get(store.current)?.parent_id === channel.id && channel.type === 15;
  const unread = !open && (store.isUnread(channel.id) || (channel.type === 15 && store.threadsOf(channel.id).some(post => store.isUnread(post.id))));
  return h('button', {
    type: 'button', class: `channel${unread ? ' unread' : ''}`, 'aria-current': open ? 'page' : null,
    'aria-label': `${channel.name}, ${kindOf(channel, store.view.guild.id)}${unread ? ', unread' : ''}`, data: { focus: channel.id, channel: channel.name },
    on: { click: () => openChannel(channel.id) },
  }, channelIcon(channel, store.view.guild.id), h('span', { class: 'channel-name' }, channel.name));
}

function foot(context) {
  const { store, become } = context;
  const { person, people, bot } = store.view;
  const who = h('button', {
    type: 'button', class: 'who', id: 'who', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', data: { focus: 'who' },
    on: {
      click: () => openPicker(who, people.map(one => ({ label: one.name, description: one.roles.join(', '), value: one.name, mark: avatar(one) })),
        { label: 'Who are you?', chosen: [person.name], onPick: ([name]) => become(name) }),
    },
  }, avatar(person), h('span', { class: 'who-text' }, h('strong', null, person.name), ' ', h('small', null, person.roles.join(', ') || 'no role')),
  h('span', { class: 'unseen' }, 'This is you. Be somebody else'), icon('down'));
  return h('footer', { class: 'sidebar-foot' },
    h('p', { class: `bot-state${bot.connected ? ' on' : ''}` }, h('i', { 'aria-hidden': 'true' }), bot.connected ? `${bot.name} is connected` : 'No bot is connected'),
    h('div', { class: 'you' }, who, themeButton()));
}

export function channelIcon(channel, guildId) {
  return icon({ 'an announcement channel': 'announcement', 'a forum': 'forum', 'a thread': 'thread', 'a private channel': 'private', 'a conversation': 'at' }[kindOf(channel, guildId)] ?? 'text');
}

function kindOf(channel, guildId) {
  if (isThread(channel)) return 'a thread';
  if (channel.type === 15) return 'a forum';
  if (channel.type === 1) return 'a conversation';
  if (isPrivate(channel, guildId)) return 'a private channel';
  return channel.type === 5 ? 'an announcement channel' : 'a text channel';
}
