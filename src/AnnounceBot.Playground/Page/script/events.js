// What the server pushes, applied to the store: one function a kind of event. All are harmless when they come twice.

import { byId } from './store.js';

export function apply(store, { type, data }) {
  handlers[type]?.(store, data);
}

const handlers = {
  MESSAGE: put,
  MESSAGE_DELETE: (store, data) => removeMessage(store, data.channel_id, data.id),
  MESSAGE_DELETE_BULK: (store, data) => data.ids.forEach(id => removeMessage(store, data.channel_id, id)),
  CHANNEL_CREATE: putChannel,
  CHANNEL_UPDATE: putChannel,
  CHANNEL_DELETE: dropChannel,
  THREAD_CREATE: putChannel,
  THREAD_UPDATE: putChannel,
  THREAD_DELETE: dropChannel,
  COMMANDS: (store, data) => { store.view.commands = data; store.tell('commands'); },
  BOT: (store, data) => { store.view.bot = data; store.tell('bot'); },
};

function put(store, message) {
  const messages = store.messages.get(message.channel_id);
  if (!messages) return;
  const known = messages.has(message.id);
  // An old message that changed, further back than the page goes.
  const [oldest] = messages.keys();
  if (!known && oldest && byId(message.id, oldest) < 0) return;
  messages.set(message.id, message);
  store.tell('message', { kind: known ? 'changed' : 'new', channel: message.channel_id, id: message.id });
}

function removeMessage(store, channel, id) {
  if (store.messages.get(channel)?.delete(id)) store.tell('message', { kind: 'gone', channel, id });
}

function putChannel(store, channel) {
  // A channel that comes into view has a past that only the server knows.
  if (!store.channels.has(channel.id) && channel.last_message_id) return store.tell('stale');
  store.channels.set(channel.id, store.named({ ...store.channels.get(channel.id), ...channel }));
  if (!store.messages.has(channel.id)) store.messages.set(channel.id, new Map());
  store.tell('channels');
}

function dropChannel(store, { id }) {
  store.channels.delete(id);
  store.messages.delete(id);
  if (store.current === id) store.open(store.home()?.id);
  store.tell('channels');
}
