// One message: who, when, text, embeds, files, components, reactions.

import { h, iconButton, picture, webAddress } from './dom.js';
import { icon } from './icons.js';
import { markdown, oneLine } from './markdown.js';
import { embed } from './embed.js';
import { components } from './components.js';
import { reactions, addReaction } from './reactions.js';
import { openPicker } from './picker.js';
import { forMessage, inStyle } from './time.js';
import { isEphemeral } from './store.js';

const Loading = 1 << 7;
const SuppressEmbeds = 1 << 2;
const Crossposted = 1 << 0;
const MessageCommand = 3;
const AboveLength = 300;    // far more than the line has room for

/** @param context store, interactions, openChannel; grouped: the same author spoke just before. */
export function messageView(message, context, grouped) {
  const { store } = context;
  const ctx = markdownContext(message, context);
  const mine = { ...context, ctx };
  const loading = (message.flags & Loading) !== 0;
  return h('article', {
    class: classes(message, store, grouped), id: `message-${message.id}`, data: { id: message.id },
    'aria-label': `${message.author.global_name ?? message.author.username}, ${forMessage(new Date(message.timestamp))}`,
  },
  usedBy(message, store) ?? answered(message, context),
  grouped ? h('time', { class: 'message-side', datetime: message.timestamp }, inStyle(new Date(message.timestamp), 't')) : avatar(message.author),
  h('div', { class: 'message-main' },
    !grouped && heading(message),
    loading ? thinking(message) : body(message, ctx),
    (message.flags & SuppressEmbeds) === 0 && (message.embeds ?? []).map(data => embed(data, ctx)),
    message.attachments?.length > 0 && h('div', { class: 'attachments' }, message.attachments.map(attachment)),
    h('div', { class: 'components' }, components(message, mine)),
    reactions(message, store),
    thread(message, context),
    isEphemeral(message) && onlyYou(message.channel_id, message.id, store)),
  !isEphemeral(message) && toolbar(message, context));
}

/** A line of the page itself, for this person only. */
export function noticeView(notice, channel, store) {
  return h('article', { class: 'message notice', id: notice.id, 'aria-label': 'Notice' },
    h('div', { class: 'avatar small', 'aria-hidden': 'true' }, '!'),
    h('div', { class: 'message-main' }, h('p', { class: 'text' }, notice.text), onlyYou(channel, notice.id, store)));
}

function classes(message, store, grouped) {
  const me = store.view.person;
  const pinged = message.mention_everyone || message.mentions?.some(user => user.id === me.id) || message.mention_roles?.some(id => me.roleIds?.includes(id));
  return ['message', grouped && 'grouped', isEphemeral(message) && 'ephemeral', pinged && 'pinged'].filter(Boolean).join(' ');
}

export function markdownContext(message, { store, openChannel }) {
  const pings = { everyone: message.mention_everyone === true, users: new Set(message.mentions?.map(user => user.id)), roles: new Set(message.mention_roles) };
  return { user: id => store.user(id), role: id => store.role(id), channel: id => store.channels.get(id), pings, guild: store.view.guild.id, openChannel };
}

export function avatar(author) {
  const name = author.global_name ?? author.username ?? author.name ?? '?';
  return h('div', { class: 'avatar', vars: { hue: hueOf(author.id) }, 'aria-hidden': 'true' }, author.bot ? icon('feed') : [...name][0].toUpperCase());
}

function hueOf(id) {
  // Neighbouring ids get colours far apart.
  return (Number(id.slice(-6)) * 137.5) % 360;
}

function heading(message) {
  const date = new Date(message.timestamp);
  return h('header', { class: 'message-head' },
    h('span', { class: 'message-author' }, message.author.global_name ?? message.author.username),
    message.author.bot && h('span', { class: 'tag' }, 'Bot'),
    h('time', { class: 'quiet', datetime: message.timestamp, title: inStyle(date, 'F') }, forMessage(date)),
    (message.flags & Crossposted) !== 0 && h('span', { class: 'quiet', title: 'Servers that follow this channel have it, too' }, 'published'));
}

function usedBy(message, store) {
  const used = message.interaction_metadata ?? message.interaction;
  if (!used || (used.type !== undefined && used.type !== 2)) return null;
  const name = message.interaction?.name ?? used.name;
  const person = store.user(used.user?.id)?.name ?? used.user?.global_name ?? used.user?.username ?? 'Somebody';
  const command = used.target_message_id ? name : `/${name}`;
  return h('div', { class: 'message-above' }, h('b', null, person), name ? ` used ${command}` : ' used a command');
}

function answered(message, context) {
  const id = message.message_reference?.message_id;
  if (!id || message.type === 21) return null;
  const other = message.referenced_message ?? context.store.message(message.channel_id, id);
  if (!other) return h('div', { class: 'message-above' }, 'Answer to a message that is gone');
  const said = other.content || other.embeds?.[0]?.title || other.embeds?.[0]?.description || 'a message without words';
  return h('div', { class: 'message-above' }, h('b', null, other.author.global_name ?? other.author.username), ` ${oneLine(said.slice(0, AboveLength), markdownContext(other, context))}`);
}

function body(message, ctx) {
  const edited = message.edited_timestamp && h('small', { class: 'edited', title: inStyle(new Date(message.edited_timestamp), 'F') }, ' (edited)');
  return (message.content || edited) && h('div', { class: 'text' }, markdown(message.content ?? '', ctx), edited);
}

function thinking(message) {
  return h('p', { class: 'thinking', role: 'status' }, `${message.author.global_name ?? message.author.username} is thinking`, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')));
}

function attachment(file) {
  const isPicture = file.content_type?.startsWith('image/') ?? /\.(png|jpe?g|gif|webp)$/i.test(file.filename);
  const url = webAddress(URL.canParse(file.url, location.href) ? new URL(file.url, location.href).href : null);
  const name = h('span', null, file.filename, h('small', null, ` ${sizeOf(file.size)}`));
  return h('figure', { class: 'attachment' },
    isPicture && url && picture(url.href, file.description ?? file.filename),
    h('figcaption', null, icon('file'), url ? h('a', { href: url.href, download: file.filename, rel: 'noopener' }, name) : name));
}

function sizeOf(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

function thread(message, { store, openChannel }) {
  const channel = message.thread ?? store.threadsOf(message.channel_id).find(thread => thread.id === message.id);
  return channel && h('button', { type: 'button', class: 'thread-link', on: { click: () => openChannel(channel.id) } }, icon('thread'), channel.name);
}

function onlyYou(channel, id, store) {
  return h('p', { class: 'only-you' }, icon('eye'), 'Only you can see this', ' · ',
    h('button', { type: 'button', class: 'as-link', on: { click: () => store.dismiss(channel, id) } }, 'Dismiss'));
}

function toolbar(message, { store, interactions }) {
  const commands = (store.view.commands ?? []).filter(command => command.type === MessageCommand);
  return h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Message' },
    iconButton('smile', 'Add a reaction', event => addReaction(event.currentTarget, message, store), { 'aria-haspopup': 'listbox', data: { focus: 'toolbar react' } }),
    iconButton('apps', 'Apps', event => openPicker(event.currentTarget, commands.map(command => ({ label: command.name, value: command.name })), {
      label: 'Apps', none: 'No app has a command for messages.', onPick: ([name]) => interactions.messageCommand(name, message.id),
    }), { 'aria-haspopup': 'listbox', data: { focus: 'toolbar apps' } }));
}
