// Discord's Markdown, block by block: code, quotes, headings, subtext, lists; the rest line by line (inline.js).

import { h } from './dom.js';
import { inline } from './inline.js';

const Fence = /```(?:([\w+#.-]{1,20})\n)?\n?([\s\S]+?)\n?```\n?/y;
const QuoteAll = />>> ?([\s\S]+)$/y;
const QuoteLines = /(?:>(?: [^\n]*)?(?:\n|$))+/y;
const Heading = /(#{1,3}) +([^\n]+)(?:\n|$)/y;
const Subtext = /-# +([^\n]+)(?:\n|$)/y;
const List = /(?: *(?:[-*]|\d{1,4}\.) +[^\n]+(?:\n|$))+/y;
const Item = /^( *)([-*]|\d{1,4}\.) +(.+)$/;
const Mark = /^(?:>>> ?|> ?|#{1,3} +|-# +| *(?:[-*]|\d{1,4}\.) +)/gm;
const MaxQuotes = 3;

/** A text's blocks, as DOM nodes. */
export function markdown(text, ctx, quoted = 0) {
  const nodes = [];
  let at = 0;
  while (at < text.length) {
    const block = blockAt(text, at, ctx, quoted);
    if (block) {
      nodes.push(...[block.node].flat());
      at = block.end;
      continue;
    }
    const end = lineEnd(text, at);
    nodes.push(...inline(text.slice(at, end).replace(/\n$/, ''), ctx));
    at = end;
  }
  return nodes;
}

/** A text's words without its looks, for where there is room for one line only; what a spoiler hides stays hidden. */
export function oneLine(text, ctx) {
  const line = h('span', null, inline(text.replace(Mark, '').replace(/\s+/g, ' '), ctx));
  for (const hidden of line.querySelectorAll('.spoiler-content')) hidden.textContent = '…';
  return line.textContent;
}

function blockAt(text, at, ctx, quoted) {
  const match = pattern => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const block = (found, node) => ({ node, end: at + found[0].length });
  let found;
  if ((found = match(Fence))) return block(found, h('pre', { tabindex: 0 }, h('code', { data: { language: found[1] ?? '' } }, found[2])));
  if (at > 0 && text[at - 1] !== '\n') return null;
  if (quoted < MaxQuotes && (found = match(QuoteAll))) return block(found, h('blockquote', null, markdown(found[1], ctx, MaxQuotes)));
  if (quoted < MaxQuotes && text.startsWith('> ', at) && (found = match(QuoteLines)))
    return block(found, h('blockquote', null, markdown(found[0].replace(/^> ?/gm, '').replace(/\n$/, ''), ctx, MaxQuotes)));
  if ((found = match(Heading))) return block(found, h(`h${found[1].length + 2}`, null, inline(found[2], ctx)));
  if ((found = match(Subtext))) return block(found, h('small', { class: 'subtext' }, inline(found[1], ctx)));
  if ((found = match(List))) return block(found, list(itemsOf(found[0]), ctx));
  return null;
}

// Plain text runs to the next line that begins a block, or to a fence: bold may go over a line's end.
function lineEnd(text, from) {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '`' && at > from) {
      Fence.lastIndex = at;
      if (Fence.test(text)) return at;
    }
    if (text[at] === '\n' && beginsBlock(text, at + 1)) return at + 1;
  }
  return text.length;
}

function beginsBlock(text, at) {
  return /^(?:>>> ?\S|> |#{1,3} +\S|-# +\S| *(?:[-*]|\d{1,4}\.) +\S)/.test(text.slice(at, at + 80));
}

// Items by their indentation; two spaces or more are a level deeper. A number after bullets begins a list of its own.
function list(lines, ctx) {
  const root = newList(lines[0]);
  const open = [{ indent: lines[0][1].length, list: root }];
  for (const line of lines) {
    const indent = line[1].length;
    while (open.length > 1 && indent < open.at(-1).indent) open.pop();
    if (indent >= open.at(-1).indent + 2 && open.at(-1).list.lastElementChild && open.length < 8) {
      const deeper = newList(line);
      open.at(-1).list.lastElementChild.append(deeper);
      open.push({ indent, list: deeper });
    }
    else if (open.length === 1 && newList(line).tagName !== root.tagName) return [root, ...list(lines.slice(lines.indexOf(line)), ctx)];
    open.at(-1).list.append(h('li', null, inline(line[3], ctx)));
  }
  return [root];
}

function itemsOf(source) {
  return source.replace(/\n$/, '').split('\n').map(line => Item.exec(line));
}

function newList(line) {
  const number = parseInt(line[2], 10);
  return Number.isNaN(number) ? h('ul') : h('ol', { start: number });
}
