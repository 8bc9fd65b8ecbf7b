// The message box. Plain text is said as the chosen person; "/" opens the commands.

import { h, iconButton, replace } from './dom.js';
import { api } from './api.js';
import { CommandForm } from './commandform.js';
import { matching, runnable, signature } from './commands.js';
import { Suggestions } from './suggestions.js';

const Longest = 2000;

export class Composer {
  #form = null;                // the chosen command, if any
  #place = null;               // who writes where

  constructor({ store, interactions }) {
    this.store = store;
    this.interactions = interactions;
    this.suggestions = new Suggestions();
    this.text = h('textarea', {
      id: 'composer-text', rows: 1, maxlength: Longest, autocomplete: 'off', 'aria-controls': 'suggestions', 'aria-autocomplete': 'list',
      on: { input: () => this.#typed(), keydown: event => this.#key(event), blur: () => this.suggestions.hide() },
    });
    this.place = h('div', { class: 'composer-place' }, this.text);
    this.send = iconButton('send', 'Send', null, { type: 'submit' });
    this.box = h('form', { class: 'composer-box', on: { submit: event => { event.preventDefault(); this.#submit(); }, keydown: event => event.key === 'Escape' && this.#form && this.#leave(true) } },
      iconButton('plus', 'Commands', () => this.#openCommands(), { title: 'Commands of the bot (/)' }), this.place, this.send);
    this.hintLine = h('p', { class: 'composer-hint', role: 'status' });
    replace(document.getElementById('composer'), this.suggestions.element, this.box, this.hintLine);
    for (const type of ['view', 'channel']) store.on(type, () => this.#settle());
    store.on('commands', () => this.suggestions.open && !this.#form && this.#typed());
  }

  #settle() {
    const channel = this.store.channels.get(this.store.current);
    document.getElementById('composer').hidden = !channel || channel.type === 15;
    const place = `${this.store.person} ${channel?.id}`;
    if (place !== this.#place) this.#leave(false);
    this.#place = place;
    this.text.placeholder = channel ? `Message ${channel.type === 1 ? '' : '#'}${channel.name}, or / for commands` : '';
    this.text.setAttribute('aria-label', this.text.placeholder);
  }

  #openCommands() {
    this.#leave(false);
    this.text.value = '/';
    this.text.focus();
    this.#typed();
  }

  #typed() {
    this.#grow();
    const { value } = this.text;
    if (!value.startsWith('/') || value.includes('\n')) return this.suggestions.hide();
    const all = runnable(this.store.view.commands ?? []);
    const items = matching(all, value.slice(1)).slice(0, 40)
      .map(command => ({ label: `/${command.path}`, detail: signature(command), description: command.description, command }));
    const none = all.length > 0 ? 'No command is called that.'
      : this.store.view.bot.connected ? `The bot has no commands for ${this.store.person}.` : 'No bot is connected, so there are no commands.';
    this.suggestions.show(this.text, items, item => this.#choose(item.command), { title: `Commands for ${this.store.person}`, none });
  }

  #choose(command) {
    this.#form = new CommandForm(command, {
      store: this.store, interactions: this.interactions, suggestions: this.suggestions,
      hint: (text, isProblem) => this.#hint(text, isProblem),
      onLeave: () => this.#leave(true), focusSend: () => this.send.focus(),
    });
    this.text.value = '';
    replace(this.place, this.#form.element);
    this.box.classList.add('with-command');
    this.#form.focus();
  }

  #leave(focus) {
    this.#form = null;
    this.suggestions.hide();
    replace(this.place, this.text);
    this.box.classList.remove('with-command');
    this.#hint('');
    if (focus) this.text.focus();
  }

  #key(event) {
    if (this.suggestions.key(event)) return;
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  #submit() {
    if (this.#form) return this.#run();
    const content = this.text.value.trim();
    if (content) this.#say(content);
  }

  async #run() {
    const { command } = this.#form;
    const options = this.#form.read();
    if (!options) return;
    this.#leave(true);
    this.#hint(`Sending /${command.path} to the bot…`);
    await this.interactions.command(command.path, options);
    if (!this.#form) this.#hint('');
  }

  async #say(content) {
    this.text.value = '';
    this.#grow();
    try {
      await api.say(this.store.person, this.store.current, content);
      this.#hint('');
    } catch (problem) {
      this.text.value = this.text.value || content;
      this.#grow();
      this.#hint(problem.message, true);
    }
  }

  #hint(text, isProblem = false) {
    this.hintLine.textContent = text;
    this.hintLine.classList.toggle('problem', isProblem);
  }

  #grow() {
    this.text.style.height = 'auto';
    this.text.style.height = `${Math.min(this.text.scrollHeight, 200)}px`;
  }
}
