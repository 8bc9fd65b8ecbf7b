// A forum: its posts as cards, newest activity first.

import { h } from './dom.js';
import { icon } from './icons.js';
import { markdown } from './markdown.js';
import { byId } from './store.js';
import { ago } from './time.js';
import { avatar, markdownContext } from './message.js';

export function forumView(channel, context) {
  const { store } = context;
  const posts = store.threadsOf(channel.id);
  const last = post => store.messagesOf(post.id).at(-1)?.id ?? post.id;
  posts.sort((a, b) => byId(last(b), last(a)));
  return h('div', { class: 'forum' },
    channel.topic && h('p', { class: 'quiet' }, channel.topic),
    h('ul', { class: 'forum-tags', 'aria-label': 'Tags' }, (channel.available_tags ?? []).map(tag => h('li', { class: 'pill' }, tag.emoji_name, ` ${tag.name}`))),
    posts.length === 0 && h('div', { class: 'empty' }, icon('forum'), h('h2', null, 'No posts yet'), h('p', null, 'A route can announce each blog post as a forum post of its own; they appear here.')),
    h('ul', { class: 'forum-posts' }, posts.map(post => h('li', null, card(post, channel, context)))));
}

function card(post, channel, context) {
  const { store, openChannel } = context;
  const messages = store.messagesOf(post.id);
  const first = messages[0];
  const tags = (post.applied_tags ?? []).map(id => channel.available_tags?.find(tag => tag.id === id)?.name).filter(Boolean);
  const text = first && plain(first.content || first.embeds?.[0]?.description || '', markdownContext(first, context));
  return h('button', { type: 'button', class: `forum-post${store.isUnread(post.id) ? ' unread' : ''}`, on: { click: () => openChannel(post.id) } },
    tags.length > 0 && h('span', { class: 'forum-tags' }, tags.map(tag => h('span', { class: 'pill' }, tag))),
    h('strong', null, post.name),
    text && h('span', { class: 'excerpt' }, text),
    first && h('span', { class: 'forum-foot' }, avatar(first.author), first.author.global_name ?? first.author.username, ' · ',
      ago(new Date(messages.at(-1).timestamp)), messages.length > 1 && ` · ${messages.length - 1} ${messages.length === 2 ? 'answer' : 'answers'}`));
}

// A card is a button, in which links and spoilers cannot be: their words alone, and of a spoiler none.
function plain(text, ctx) {
  const shown = h('div', null, markdown(text, ctx));
  for (const hidden of shown.querySelectorAll('.spoiler')) hidden.replaceWith('…');
  for (const block of shown.querySelectorAll('blockquote, pre, li, small, h3, h4, h5')) block.append(' ');
  return shown.textContent.replace(/\s+/g, ' ').trim();
}
