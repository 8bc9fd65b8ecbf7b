// The side panel: the sample community's blogs, to publish, edit and break, so that one sees the bot notice.

import { h, iconButton, link, replace } from './dom.js';
import { icon } from './icons.js';
import { api } from './api.js';
import { openPicker } from './picker.js';
import { ago } from './time.js';

const Formats = { rss: 'RSS', rdf: 'RSS 1.0', atom: 'Atom', json: 'JSON Feed' };
const Shown = 3;
const Ways = [
  { value: 'truncated', label: 'It ends in the middle', said: 'Broken: the feed now ends in the middle. The bot keeps what it can read, tries again, and announces nothing twice.' },
  { value: 'html', label: 'A web page comes instead', said: 'Broken: a web page comes instead of the feed. The bot waits longer each time before it tries again, and announces nothing twice.' },
  { value: '500', label: 'Its server fails (500)', said: 'Broken: the server answers with an error. The bot waits longer each time before it tries again.' },
  { value: 'gone', label: 'It is gone for good (410)', said: 'Gone for good. The bot stops asking for it, and tells the moderators: be Mo, and look into #mod-queue.' },
];

export class Blogs {
  any = false;
  #blogs = [];
  #turn = 0;
  #said = new Map();           // blog's name (null: the panel) → what to look for next
  #forms = new Map();          // blog's name → its open form

  constructor(context) {
    this.context = context;
    this.root = document.getElementById('blogs');
    context.store.on('view', () => this.#load());
    context.store.on('blogs', () => this.#load());
  }

  async #load() {
    this.#blogs = this.context.store.view.hasBlogs ? await api.blogs().catch(() => []) : [];
    const before = this.any;
    this.any = this.#blogs.length > 0;
    this.root.hidden = !this.any;
    if (before !== this.any) this.context.store.tell('channels');
    this.#draw();
  }

  #draw() {
    if (!this.any) return;
    const focused = this.root.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
    replace(this.root,
      h('header', null, icon('feed'), h('h2', null, 'The blogs'),
        iconButton('close', 'Close the blogs', this.context.toggleBlogs)),
      h('p', { class: 'quiet' }, 'Real feeds, served from this machine. The bot looks at them every few seconds: publish something and watch #blogs.'),
      h('button', { type: 'button', class: 'button primary', data: { focus: 'publish for me' }, on: { click: () => this.#publishForMe() } }, 'Publish a post for me'),
      h('p', { class: 'blog-said', role: 'status' }, this.#said.get(null)),
      this.#blogs.map(blog => this.#card(blog)));
    if (focused) this.root.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
  }

  #card(blog) {
    const broken = blog.broken && blog.broken !== 'mended';
    return h('section', { class: `blog${broken ? ' broken' : ''}`, data: { blog: blog.name }, 'aria-label': blog.title },
      h('header', null, h('h3', null, link(blog.home ?? blog.url, blog.title)), h('a', { class: 'pill', href: blog.feed ?? `/blogs/${blog.name}`, target: '_blank', rel: 'noopener' }, Formats[blog.format] ?? blog.format)),
      h('ul', { class: 'posts' }, blog.posts.slice(0, Shown).map(post => h('li', null,
        h('span', null, link(post.url, post.title), h('small', { data: { relative: Date.parse(post.published) } }, ago(new Date(post.published)))),
        h('button', { type: 'button', class: 'as-link', 'aria-label': `Edit: ${post.title}`, data: { focus: `edit ${blog.name} ${post.slug}` }, on: { click: () => this.#openForm(blog, post) } }, 'Edit')))),
      this.#forms.get(blog.name),
      !this.#forms.has(blog.name) && h('div', { class: 'blog-actions' },
        this.#action(blog, 'outlined', 'Publish a new post', () => this.#openForm(blog, null)),
        broken ? this.#action(blog, 'plain', 'Mend', () => this.#break(blog, 'mended')) : this.#action(blog, 'plain', 'Break this feed', event => this.#openWays(blog, event.currentTarget))),
      h('p', { class: 'blog-said', role: 'status' }, this.#said.get(blog.name) ?? (broken && 'This feed is broken.')));
  }

  #action(blog, style, text, act) {
    return h('button', { type: 'button', class: `button small ${style}`, data: { focus: `${text} ${blog.name}` }, on: { click: act } }, text);
  }

  #openForm(blog, post) {
    const title = h('input', { type: 'text', name: 'title', value: post?.title ?? '', maxlength: 200, placeholder: post ? 'Leave empty to keep it' : 'Leave empty, and one is made up' });
    const text = h('textarea', { name: 'text', rows: 3, placeholder: post ? 'Leave empty to keep the text as it is' : 'Leave empty, and something is made up' });
    const form = h('form', { class: 'blog-form', on: { submit: event => { event.preventDefault(); this.#send(blog, post, title.value, text.value); }, keydown: event => event.key === 'Escape' && this.#close(blog, event) } },
      h('label', null, 'Title', title),
      h('label', null, 'Text', text),
      h('div', { class: 'blog-actions' },
        h('button', { type: 'submit', class: 'button small primary' }, post ? 'Save the edit' : 'Publish'),
        h('button', { type: 'button', class: 'button small secondary', on: { click: event => this.#close(blog, event) } }, 'Cancel')));
    this.#forms.set(blog.name, form);
    this.#said.delete(blog.name);
    this.#draw();
    title.focus();
    title.select();
  }

  #close(blog, event) {
    event?.stopPropagation();
    event?.preventDefault();
    this.#forms.delete(blog.name);
    this.#draw();
    this.root.querySelector(`[data-focus="Publish a new post ${CSS.escape(blog.name)}"]`)?.focus();
  }

  #next() {
    return this.context.store.view.bot.connected ? 'The bot looks every few seconds: watch #blogs.' : 'No bot is connected yet that could notice it.';
  }

  // One click, each time at another blog.
  #publishForMe() {
    const blog = this.#blogs[this.#turn++ % this.#blogs.length];
    return this.#tell(null, async () => {
      const post = await api.publish(blog.name, {});
      return `“${post.title}” is out at ${blog.title}. ${this.#next()}`;
    });
  }

  async #send(blog, post, title, text) {
    const body = { ...(title.trim() && { title }), ...(text.trim() && { text }) };
    const done = post
      ? () => api.edit(blog.name, post.slug, body).then(() => `Edited. ${this.#next()}`)
      : () => api.publish(blog.name, body).then(made => `“${made.title}” is published. ${this.#next()}`);
    if (await this.#tell(blog.name, done)) this.#close(blog);
  }

  #openWays(blog, button) {
    openPicker(button, Ways, { label: 'How it breaks', onPick: ([how]) => this.#break(blog, how) });
  }

  #break(blog, how) {
    return this.#tell(blog.name, () => api.breakFeed(blog.name, how).then(() =>
      Ways.find(way => way.value === how)?.said ?? 'Mended. At its next look the bot reads it as if nothing had been.'));
  }

  /** Says what came of it below that blog, or at the top; true if it went well. */
  async #tell(place, act) {
    const said = await act().then(text => ({ text, well: true }), problem => ({ text: problem.message, well: false }));
    this.#said.set(place, said.text);
    await this.#load();
    return said.well;
  }
}
