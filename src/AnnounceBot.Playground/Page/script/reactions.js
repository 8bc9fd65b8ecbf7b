// Reactions below a message, and the little list to add one.

import { h } from './dom.js';
import { icon } from './icons.js';
import { api } from './api.js';
import { openPicker } from './picker.js';

const Offered = [['👍', 'thumbs up'], ['❤️', 'heart'], ['🎉', 'party'], ['👀', 'eyes'], ['💡', 'idea'], ['🙏', 'thanks'], ['😄', 'smile'], ['👎', 'thumbs down']];

export function reactions(message, store) {
  const list = message.reactions ?? [];
  return list.length > 0 && h('div', { class: 'reactions' },
    list.map(reaction => {
      const name = reaction.emoji.id ? `:${reaction.emoji.name}:` : reaction.emoji.name;
      return h('button', {
        type: 'button', class: 'reaction', 'aria-pressed': String(reaction.me === true), data: { focus: `reaction ${name}` },
        'aria-label': `${name}, ${reaction.count}${reaction.me ? ', yours is among them' : ''}`,
        on: { click: () => toggle(message, reaction, store) },
      }, h('span', { class: 'emoji' }, name), h('span', null, reaction.count));
    }),
    h('button', { type: 'button', class: 'reaction add', 'aria-label': 'Add a reaction', 'aria-haspopup': 'listbox', data: { focus: 'reaction add' }, on: { click: event => addReaction(event.currentTarget, message, store) } }, icon('smile')));
}

export function addReaction(anchor, message, store) {
  openPicker(anchor, Offered.map(([emoji, name]) => ({ label: name, value: emoji, mark: emoji })), {
    label: 'Add a reaction',
    onPick: ([emoji]) => send(store, message, () => api.react(store.person, message.channel_id, message.id, emoji)),
  });
}

function toggle(message, { emoji, me }, store) {
  const name = emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name;
  const act = me ? api.unreact : api.react;
  send(store, message, () => act(store.person, message.channel_id, message.id, name));
}

function send(store, message, act) {
  act().catch(problem => store.notice(message.channel_id, problem.message));
}
