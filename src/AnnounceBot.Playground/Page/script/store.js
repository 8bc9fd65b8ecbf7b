// What the chosen person sees, and who wants to know when it changes. Nothing here touches the page.

/** Ids are snowflakes: the longer is the later, else the greater. */
export const byId = (one, other) => one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);

const Conversation = 1;
const Ephemeral = 1 << 6;
export const isEphemeral = message => (message.flags & Ephemeral) !== 0;

export class Store extends EventTarget {
  view = null;
  person = null;
  current = null;              // the open channel's id
  channels = new Map();        // id → channel or thread
  messages = new Map();        // channel id → Map of id → message
  notices = new Map();         // channel id → what the page itself has to say there
  #read = new Map();           // "person channel" → the last message seen
  #dismissed = new Set();
  #noticed = 0;

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  on(type, listener) {
    this.addEventListener(type, event => listener(event.detail));
  }

  /** A whole new picture: at the start, after a reconnection, for another person. */
  load(view) {
    const known = this.person === view.person.name;
    this.view = view;
    this.person = view.person.name;
    this.channels = new Map(view.channels.map(channel => [channel.id, this.named(channel)]));
    if (!known) this.notices.clear();
    this.messages = new Map(view.channels.map(channel => [channel.id, new Map((channel.messages ?? []).map(m => [m.id, m]))]));
    for (const id of this.channels.keys()) if (!known && !this.#read.has(this.#mark(id))) this.markRead(id);
    if (!this.channels.has(this.current)) this.current = this.home()?.id ?? null;
    this.tell('view');
  }

  open(id) {
    if (!this.channels.has(id)) return;
    this.current = id;
    this.markRead(id);
    this.tell('channel');
  }

  home() {
    const all = this.topChannels();
    return all.find(channel => channel.name === 'blogs') ?? all.find(channel => channel.type !== 15) ?? all[0];
  }

  /** A conversation has no name of its own: it is called after the bot. */
  named(channel) {
    return channel.type === Conversation ? { ...channel, name: this.view.bot.name } : channel;
  }

  conversations() {
    return [...this.channels.values()].filter(channel => channel.type === Conversation);
  }

  topChannels() {
    return [...this.channels.values()]
      .filter(channel => !isThread(channel) && channel.type !== Conversation)
      .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || byId(a.id, b.id));
  }

  threadsOf(id) {
    return [...this.channels.values()].filter(channel => isThread(channel) && channel.parent_id === id).sort((a, b) => byId(b.id, a.id));
  }

  messagesOf(id) {
    return [...(this.messages.get(id)?.values() ?? [])].filter(m => !this.#dismissed.has(m.id)).sort((a, b) => byId(a.id, b.id));
  }

  message(channel, id) {
    return this.messages.get(channel)?.get(id);
  }

  dismiss(channel, id) {
    this.#dismissed.add(id);
    this.notices.set(channel, (this.notices.get(channel) ?? []).filter(notice => notice.id !== id));
    this.tell('message', { kind: 'gone', channel, id });
  }

  /** A line of the page's own below the messages; only this browser has it. */
  notice(channel, text) {
    const notice = { id: `notice-${++this.#noticed}`, text };
    this.notices.set(channel, [...(this.notices.get(channel) ?? []), notice]);
    this.tell('message', { kind: 'notice', channel, id: notice.id });
  }

  isUnread(id) {
    const last = this.messagesOf(id).at(-1)?.id;
    return last !== undefined && byId(last, this.#read.get(this.#mark(id)) ?? '0') > 0;
  }

  markRead(id) {
    this.#read.set(this.#mark(id), this.messagesOf(id).at(-1)?.id ?? '0');
  }

  user(id) {
    return this.view?.people.find(person => person.id === id) ?? (this.view?.bot?.id === id ? this.view.bot : undefined);
  }

  role(id) {
    return this.view?.roles.find(role => role.id === id);
  }

  #mark(channel) {
    return `${this.person} ${channel}`;
  }
}

export const isThread = channel => channel.type >= 10 && channel.type <= 12;

/** Hidden from @everyone: shown with a lock. */
export function isPrivate(channel, guildId) {
  const everyone = channel.permission_overwrites?.find(overwrite => overwrite.id === guildId);
  return everyone !== undefined && (BigInt(everyone.deny) & 1024n) !== 0n;
}
