// An embed as a card: coloured edge, author, title, description, fields, pictures, footer.

import { h, link, picture } from './dom.js';
import { inline } from './inline.js';
import { markdown } from './markdown.js';
import { forMessage } from './time.js';

export function embed(data, context) {
  // Text in an embed pings nobody, whatever it says.
  const ctx = { ...context, pings: null };
  const colour = Number.isInteger(data.color) ? { edge: `#${data.color.toString(16).padStart(6, '0')}` } : {};
  return h('section', { class: 'embed', vars: colour, 'aria-label': data.title ? `Embed: ${data.title}` : 'Embed' },
    h('div', { class: 'embed-body' },
      author(data.author),
      data.title && h('div', { class: 'embed-title' }, link(data.url, inline(data.title, ctx))),
      data.description && h('div', { class: 'embed-text' }, markdown(data.description, ctx)),
      fields(data.fields, ctx),
      data.image && h('div', { class: 'embed-image' }, picture(data.image.url, data.image.description ?? `Picture for ${data.title ?? 'the embed'}`)),
      footer(data)),
    data.thumbnail && h('div', { class: 'embed-thumbnail' }, picture(data.thumbnail.url, data.thumbnail.description ?? '')));
}

function author(data) {
  return data?.name && h('div', { class: 'embed-author' }, data.icon_url && picture(data.icon_url, '', { class: 'embed-icon' }), link(data.url, data.name));
}

function fields(list, ctx) {
  return list?.length > 0 && h('dl', { class: 'embed-fields' },
    list.map(field => h('div', { class: field.inline ? 'embed-field inline' : 'embed-field' },
      h('dt', null, inline(field.name, ctx)),
      h('dd', null, markdown(field.value, ctx)))));
}

function footer(data) {
  const date = data.timestamp ? new Date(data.timestamp) : null;
  const time = date && !Number.isNaN(date.getTime()) && h('time', { datetime: date.toISOString() }, forMessage(date));
  if (!data.footer?.text && !time) return null;
  return h('div', { class: 'embed-footer' },
    data.footer?.icon_url && picture(data.footer.icon_url, '', { class: 'embed-icon' }),
    h('span', null, data.footer?.text, data.footer?.text && time && ' · ', time));
}
