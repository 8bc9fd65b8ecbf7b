// The list above the message box: commands, choices, people. The focus stays in the input; arrows move, Enter or Tab takes, Esc closes.

import { h, replace } from './dom.js';

export class Suggestions {
  #items = [];
  #active = 0;
  #input = null;
  #onPick = null;

  constructor() {
    this.element = h('div', { class: 'suggestions', hidden: true });
    this.list = h('ul', { role: 'listbox', id: 'suggestions', 'aria-label': 'Suggestions' });
    this.title = h('p', { class: 'suggestions-title' });
    this.element.append(this.title, this.list);
  }

  get open() {
    return !this.element.hidden;
  }

  /** @param items list of { label, description, detail, mark }; none closes the list, unless `none` says why there are none. */
  show(input, items, onPick, { title = '', none = null } = {}) {
    this.#reset();
    if (items.length === 0 && !none) return;
    this.#items = items;
    this.#input = input;
    this.#onPick = onPick;
    this.title.textContent = title;
    replace(this.list, items.length === 0 && h('li', { class: 'picker-none' }, none), items.map((item, index) => h('li', {
      role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false',
      on: { pointerdown: event => event.preventDefault(), click: () => this.#pick(index), pointermove: () => index !== this.#active && this.#move(index) },
    }, item.mark && h('span', { class: 'picker-mark' }, item.mark),
    h('span', { class: 'picker-text' }, h('span', null, item.label, item.detail && h('span', { class: 'suggestion-detail' }, item.detail)), item.description && h('small', null, item.description)))));
    this.element.hidden = false;
    this.#expand(true);
    if (items.length > 0) this.#move(0);
  }

  hide() {
    this.#reset();
  }

  /** Whether the key was for the list. */
  key(event) {
    if (!this.open) return false;
    const some = this.#items.length > 0;
    const act = {
      ArrowDown: () => some && this.#move(this.#active + 1),
      ArrowUp: () => some && this.#move(this.#active - 1),
      Enter: some && (() => this.#pick(this.#active)),
      Tab: some && !event.shiftKey && (() => this.#pick(this.#active)),
      Escape: () => this.hide(),
    }[event.key];
    if (!act || event.isComposing) return false;
    event.preventDefault();
    event.stopPropagation();
    act();
    return true;
  }

  #pick(index) {
    const take = this.#onPick;
    const item = this.#items[index];
    this.hide();
    take(item);
  }

  #move(to) {
    const count = this.#items.length;
    this.list.children[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = (to + count) % count;
    const row = this.list.children[this.#active];
    row.setAttribute('aria-selected', 'true');
    row.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', row.id);
  }

  // Of those with a list, only a combobox tells whether it is open; the message box is a text box first.
  #expand(open) {
    if (this.#input?.getAttribute('role') === 'combobox') this.#input.setAttribute('aria-expanded', String(open));
  }

  #reset() {
    this.element.hidden = true;
    this.#items = [];
    this.#active = 0;
    this.#expand(false);
    this.#input?.removeAttribute('aria-activedescendant');
    this.#input = null;
  }
}
