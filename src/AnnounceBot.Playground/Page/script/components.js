// The rows below a message: buttons and selects, and the newer kinds (text, section, container …) as far as a bot of this sort uses them.

import { h, link, picture } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { openPicker } from './picker.js';

const ButtonStyles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };
const EntityKinds = { 5: ['user'], 6: ['role'], 7: ['user', 'role'], 8: ['channel'] };

/** @param context of the message: store, interactions, ctx for Markdown. */
export function components(message, context) {
  return (message.components ?? []).map(data => component(data, message, context));
}

function component(data, message, context) {
  const inner = list => (list ?? []).map(child => component(child, message, context));
  switch (data.type) {
    case 1: return h('div', { class: 'component-row' }, inner(data.components));
    case 2: return button(data, message, context);
    case 3: case 5: case 6: case 7: case 8: return select(data, message, context);
    case 9: return h('div', { class: 'component-section' }, h('div', null, inner(data.components)), data.accessory && component(data.accessory, message, context));
    case 10: return h('div', { class: 'text' }, markdown(data.content ?? '', context.ctx));
    case 11: return h('div', { class: 'embed-thumbnail' }, picture(data.media?.url, data.description));
    case 12: return h('div', { class: 'component-gallery' }, (data.items ?? []).map(item => picture(item.media?.url, item.description)));
    case 14: return h('hr');
    case 17: return h('div', { class: 'embed component-container', vars: Number.isInteger(data.accent_color) ? { edge: `#${data.accent_color.toString(16).padStart(6, '0')}` } : {} }, h('div', { class: 'embed-body' }, inner(data.components)));
    default: return h('p', { class: 'quiet' }, `A component of type ${data.type}, which the playground does not show.`);
  }
}

function button(data, message, { interactions }) {
  const content = [emoji(data.emoji), data.label && h('span', null, data.label)];
  const style = ButtonStyles[data.style] ?? 'secondary';
  if (style === 'link') {
    const anchor = link(data.url, content, icon('out'));
    anchor.className = 'button secondary';
    if (data.disabled) anchor.removeAttribute('href');
    return anchor;
  }
  const pending = interactions.isPending(message.id, data.custom_id);
  return h('button', {
    type: 'button', class: `button ${style}${pending ? ' pending' : ''}`, 'aria-busy': pending ? 'true' : null,
    disabled: data.disabled || (interactions.isBusy(message.id) && !pending), data: { focus: data.custom_id },
    'aria-disabled': pending ? 'true' : null, 'aria-label': data.label ? null : data.emoji?.name,
    on: { click: () => interactions.component(message.id, data.custom_id) },
  }, content);
}

function select(data, message, { interactions, store }) {
  const pending = interactions.isPending(message.id, data.custom_id);
  return selectBox(data, store, {
    disabled: data.disabled || interactions.isBusy(message.id), pending,
    onPick: values => interactions.component(message.id, data.custom_id, values),
  });
}

/** A select's button with its list; also used in modals. */
export function selectBox(data, store, { disabled = false, pending = false, chosen, onPick, label }) {
  const options = optionsOf(data, store);
  const picked = chosen ?? options.filter(option => option.chosen).map(option => option.value);
  const text = options.filter(option => picked.includes(option.value)).map(option => option.label).join(', ');
  const box = h('button', {
    type: 'button', class: `select${pending ? ' pending' : ''}`, disabled, 'aria-haspopup': 'listbox', 'aria-expanded': 'false',
    'aria-label': [label, text || data.placeholder || 'Make a selection'].filter(Boolean).join(': '), data: { focus: data.custom_id },
    on: { click: () => open() },
  }, h('span', { class: text ? null : 'placeholder' }, text || data.placeholder || 'Make a selection'), icon('down'));
  const max = data.max_values ?? 1;
  const open = () => openPicker(box, options, {
    label: label ?? data.placeholder ?? 'Make a selection',
    search: data.type !== 3 || options.length > 10,
    chosen: picked,
    multiple: max > 1 ? { min: data.min_values ?? 1, max, chosen: picked } : null,
    onPick,
  });
  return box;
}

function optionsOf(data, store) {
  if (data.type === 3) return (data.options ?? []).map(option => ({ ...option, mark: emoji(option.emoji), chosen: option.default === true }));
  const defaults = new Set((data.default_values ?? []).map(value => value.id));
  return EntityKinds[data.type].flatMap(kind => entities(store, kind, data.channel_types)).map(option => ({ ...option, chosen: defaults.has(option.value) }));
}

/** People, roles or channels as options: for selects and for commands' options. */
export function entities(store, kind, channelTypes) {
  const { view } = store;
  if (kind === 'user') return [...view.people, view.bot].filter(Boolean).map(person => ({ label: person.name, description: person.roles?.join(', '), value: person.id, mark: '@' }));
  if (kind === 'role') return view.roles.map(role => ({ label: role.name, value: role.id, mark: '@' }));
  return [...store.channels.values()]
    .filter(channel => !channelTypes?.length || channelTypes.includes(channel.type))
    .map(channel => ({ label: channel.name, value: channel.id, mark: '#' }));
}

function emoji(data) {
  return data?.name && h('span', { class: 'emoji', 'aria-hidden': 'true' }, data.id ? `:${data.name}:` : data.name);
}
