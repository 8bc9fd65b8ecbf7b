// Discord's Markdown within a line: text in, DOM nodes out. Every scan is bounded by the text's length and nesting by MaxDepth.

import { h, link, webAddress } from './dom.js';
import { inStyle } from './time.js';

const MaxDepth = 8;
const Escapable = /[^\sA-Za-z0-9]/;
const BareLink = /https?:\/\/[^\s<]+/y;
const MessageLink = /^https:\/\/discord\.com\/channels\/(\d{5,25})\/(\d{5,25})(?:\/(\d{5,25}))?$/;
const Angle = /<(?:(@!?|@&|#)(\d{5,25})|t:(-?\d{1,13})(?::([tTdDfFRsS]))?|\/([^<>:\n]{1,100}):\d{5,25}|a?:(\w{2,32}):\d{5,25}|(https?:\/\/[^\s<>]+))>/y;
const Wraps = [['***', 'strong-em'], ['**', 'strong'], ['__', 'u'], ['~~', 's'], ['||', 'spoiler'], ['*', 'em'], ['_', 'em']];

/** @param ctx what mentions resolve to: user(id), role(id), channel(id), pings, guild, openChannel(id, message); noLinks: within a link. */
export function inline(text, ctx, depth = 0) {
  const nodes = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = rule(text, at, ctx, depth);
    if (!found) {
      plain += text[at++];
      continue;
    }
    if (found.text !== undefined) plain += found.text;
    else {
      if (plain) nodes.push(plain);
      plain = '';
      nodes.push(found.node);
    }
    at = found.end;
  }
  if (plain) nodes.push(plain);
  return nodes;
}

function rule(text, at, ctx, depth) {
  switch (text[at]) {
    case '\\': return Escapable.test(text[at + 1] ?? '') ? { text: text[at + 1], end: at + 2 } : null;
    case '`': return code(text, at);
    case '<': return angle(text, at, ctx);
    case '[': return depth < MaxDepth && !ctx.noLinks ? maskedLink(text, at, ctx, depth) : null;
    case 'h': return ctx.noLinks ? null : bareLink(text, at, ctx);
    case '@': return everyone(text, at, ctx);
    case '*': case '_': case '~': case '|': return depth < MaxDepth ? wrapped(text, at, ctx, depth) : null;
    default: return null;
  }
}

function code(text, at) {
  const fence = text.startsWith('``', at) ? '``' : '`';
  const end = text.indexOf(fence, at + fence.length);
  if (end <= at + fence.length) return null;
  return { node: h('code', null, text.slice(at + fence.length, end)), end: end + fence.length };
}

function wrapped(text, at, ctx, depth) {
  for (const [mark, kind] of Wraps) {
    if (!text.startsWith(mark, at)) continue;
    const start = at + mark.length;
    const end = closing(text, start, mark);
    if (end < 0) continue;
    const inner = inline(text.slice(start, end), ctx, depth + 1);
    return { node: wrap(kind, inner), end: end + mark.length };
  }
  return null;
}

// Where the mark closes: not escaped, not in code, not empty; a single * or _ hugs its words, and _ within a word is a letter.
function closing(text, start, mark) {
  const single = mark.length === 1;
  if (single && /\s/.test(text[start] ?? ' ')) return -1;
  if (mark === '_' && /\w/.test(text[start - 2] ?? '')) return -1;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') { at++; continue; }
    if (text[at] === '`') { at = (code(text, at)?.end ?? at + 1) - 1; continue; }
    if (!text.startsWith(mark, at)) continue;
    if (single && text[at + 1] === mark) { at++; continue; }
    if (at === start || (mark === '*' && /\s/.test(text[at - 1])) || (mark === '_' && /\w/.test(text[at + 1] ?? ''))) continue;
    // "**bold *both***": the inner mark takes the first star.
    return mark === '**' && text[at + 2] === '*' && text[at + 3] !== '*' ? at + 1 : at;
  }
  return -1;
}

function wrap(kind, inner) {
  if (kind === 'strong-em') return h('strong', null, h('em', null, inner));
  return kind === 'spoiler' ? spoiler(inner) : h(kind, null, inner);
}

function spoiler(inner) {
  const content = h('span', { class: 'spoiler-content', 'aria-hidden': 'true' }, inner);
  const show = event => {
    if (box.classList.contains('shown') || (event.key && event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    box.classList.add('shown');
    content.removeAttribute('aria-hidden');
    for (const name of ['role', 'tabindex', 'aria-label']) box.removeAttribute(name);
  };
  const box = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler, press to show', on: { click: show, keydown: show } }, content);
  return box;
}

function maskedLink(text, at, ctx, depth) {
  const close = balanced(text, at, '[', ']');
  if (close < 0 || text[close + 1] !== '(') return null;
  const end = balanced(text, close + 1, '(', ')');
  if (end < 0) return null;
  const target = /^\s*<?(https?:\/\/[^\s<>]+?)>?(?:\s+"[^"]*")?\s*$/.exec(text.slice(close + 2, end))?.[1];
  const label = text.slice(at + 1, close);
  if (!label.trim() || !webAddress(target)) return null;
  const content = inline(label, { ...ctx, noLinks: true }, depth + 1);
  return { node: toMessage(target, ctx, content) ?? link(target, content), end: end + 1 };
}

function balanced(text, at, open, close) {
  let level = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === open) level++;
    else if (text[i] === close && --level === 0) return i;
  }
  return -1;
}

// A message's own address opens it in place, as Discord does; null for any other address.
function toMessage(address, ctx, content) {
  const [, guild, id, message] = MessageLink.exec(address) ?? [];
  const channel = guild && guild === ctx.guild ? ctx.channel(id) : null;
  if (!channel) return null;
  const open = event => {
    event.preventDefault();
    ctx.openChannel(id, message);
  };
  return h('a', { href: address, class: 'message-link', title: `A message in #${channel.name}`, on: { click: open } }, content ?? `#${channel.name} › message`);
}

function bareLink(text, at, ctx) {
  BareLink.lastIndex = at;
  let address = BareLink.exec(text)?.[0];
  if (!address) return null;
  // A sentence's own punctuation is not part of the address; a closing bracket is only if it was opened inside.
  while (/[.,:;"'!?\])|*_~]$/.test(address) && !(address.endsWith(')') && address.includes('('))) address = address.slice(0, -1);
  return webAddress(address) ? { node: toMessage(address, ctx) ?? link(address, address), end: at + address.length } : null;
}

function everyone(text, at, ctx) {
  const word = /@(?:everyone|here)\b/y;
  word.lastIndex = at;
  const name = word.exec(text)?.[0];
  return name && ctx.pings?.everyone ? { node: mention(name, true), end: at + name.length } : null;
}

function angle(text, at, ctx) {
  Angle.lastIndex = at;
  const match = Angle.exec(text);
  if (!match) return null;
  const [whole, sigil, id, unix, style, command, emoji, address] = match;
  const end = at + whole.length;
  if (id) return { node: mentionOf(sigil, id, ctx), end };
  if (unix) return { node: timestamp(Number(unix) * 1000, style ?? 'f'), end };
  if (command) return { node: mention(`/${command}`, false), end };
  if (emoji) return { text: `:${emoji}:`, end };
  return webAddress(address) && !ctx.noLinks ? { node: toMessage(address, ctx) ?? link(address, address), end } : null;
}

function mentionOf(sigil, id, ctx) {
  if (sigil === '#') {
    const channel = ctx.channel(id);
    return channel ? h('button', { type: 'button', class: 'mention', on: { click: () => ctx.openChannel(id) } }, `#${channel.name}`) : mention('#unknown', false);
  }
  if (sigil === '@&') return mention(`@${ctx.role(id)?.name ?? 'unknown role'}`, ctx.pings?.roles.has(id));
  return mention(`@${ctx.user(id)?.name ?? 'unknown person'}`, ctx.pings?.users.has(id));
}

function mention(text, pings) {
  return h('span', { class: pings ? 'mention pings' : 'mention', title: pings ? 'This pinged' : 'Shown only; nobody was pinged' }, text);
}

function timestamp(milliseconds, style) {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  const data = style === 'R' ? { relative: milliseconds } : {};
  return h('time', { class: 'timestamp', datetime: date.toISOString(), title: inStyle(date, 'F'), data }, inStyle(date, style));
}
