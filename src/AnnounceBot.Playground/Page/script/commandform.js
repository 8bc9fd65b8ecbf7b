// A chosen command in the message box: its options as small fields, in a row, with suggestions for each.

import { h, iconButton } from './dom.js';
import { entities } from './components.js';
import { Kind, valueOf } from './commands.js';

const Typing = 200;
const Entities = { [Kind.user]: ['user'], [Kind.channel]: ['channel'], [Kind.role]: ['role'], [Kind.mentionable]: ['user', 'role'] };

export class CommandForm {
  #fields = [];
  #asked = 0;

  /** @param parts store, interactions, suggestions, hint(text, isProblem), focusSend(), onLeave(). */
  constructor(command, parts) {
    this.command = command;
    this.parts = parts;
    this.more = h('span', { class: 'option-more' });
    this.element = h('div', { class: 'command-form', role: 'group', 'aria-label': `Command ${command.path}` },
      h('span', { class: 'command-name' }, `/${command.path}`));
    this.element.append(this.more, iconButton('close', 'Leave the command', () => parts.onLeave(), { class: 'icon-button small' }));
    for (const option of command.options.filter(option => option.required)) this.#add(option);
    this.#drawMore();
  }

  focus() {
    const first = this.#fields.find(field => field.input.value === '') ?? this.#fields[0];
    if (first) first.input.focus();
    else this.parts.focusSend();
    if (!first) this.parts.hint(`${this.command.description}. Enter sends it.`);
  }

  /** The options as the bot gets them, or null if something is missing. */
  read() {
    const options = {};
    for (const field of this.#fields) {
      const { value, problem } = valueOf(field.option, field.input.value, field.picked);
      if (problem) {
        field.input.focus();
        this.parts.hint(problem, true);
        return null;
      }
      if (value !== undefined && field.option.type === Kind.file && value.content === undefined) {
        this.parts.hint(`“${field.option.name}” is still being read.`, true);
        return null;
      }
      if (value !== undefined) options[field.option.name] = value;
    }
    return options;
  }

  #add(option) {
    if (option.type === Kind.file) return this.#addFile(option);
    const input = h('input', {
      type: 'text', class: 'option-input', autocomplete: 'off', spellcheck: 'false', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'suggestions', 'aria-autocomplete': 'list',
      'aria-label': `${option.name}${option.required ? ', required' : ''}: ${option.description}`, 'aria-required': option.required ? 'true' : null,
      inputmode: option.type === Kind.integer || option.type === Kind.number ? 'decimal' : null,
      on: { focus: () => this.#focused(field), input: () => this.#typed(field), keydown: event => this.#key(event, field), blur: () => this.parts.suggestions.hide() },
    });
    const element = h('label', { class: 'option' }, h('span', { class: 'option-name' }, option.name, option.required && h('span', { class: 'required' }, '*')), input);
    const field = { option, input, element, picked: undefined };
    this.#fields.push(field);
    this.more.before(element);
    return field;
  }

  #addFile(option) {
    const input = h('input', {
      type: 'file', class: 'option-file', 'aria-label': `${option.name}${option.required ? ', required' : ''}: ${option.description}`,
      on: { focus: () => this.parts.hint(`${option.name}: ${option.description}`), change: () => this.#choose(field), keydown: event => event.key === 'Escape' && this.parts.onLeave() },
    });
    const element = h('label', { class: 'option' }, h('span', { class: 'option-name' }, option.name, option.required && h('span', { class: 'required' }, '*')), input);
    const field = { option, input, element, picked: undefined };
    this.#fields.push(field);
    this.more.before(element);
    return field;
  }

  async #choose(field) {
    const file = field.input.files[0];
    field.picked = file && { filename: file.name, contentType: file.type || 'application/octet-stream', size: file.size };
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const content = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
    if (field.picked?.filename === file.name) field.picked = { ...field.picked, content };
    this.parts.focusSend();
  }

  #drawMore() {
    const used = new Set(this.#fields.map(field => field.option.name));
    this.more.replaceChildren(...this.command.options.filter(option => !used.has(option.name)).map(option =>
      h('button', { type: 'button', class: 'option-add', title: option.description, on: { click: () => { const field = this.#add(option); this.#drawMore(); field.input.focus(); } } }, `+ ${option.name}`)));
  }

  #focused(field) {
    const { option } = field;
    this.parts.hint(`${option.name}${option.required ? ' (required)' : ''}: ${option.description}`);
    // What was picked is not to be picked anew by the Enter that sends.
    if (field.picked === undefined) this.#suggest(field);
  }

  #typed(field) {
    field.picked = undefined;
    field.input.style.width = `${Math.min(48, Math.max(10, field.input.value.length + 2))}ch`;
    this.#suggest(field);
  }

  #suggest(field) {
    const { option } = field;
    const typed = field.input.value.trim().toLowerCase();
    const fitting = all => all.filter(item => `${item.label} ${item.description ?? ''}`.toLowerCase().includes(typed)).slice(0, 25);
    clearTimeout(this.timer);
    this.#asked++;
    if (option.autocomplete) this.timer = setTimeout(() => this.#ask(field), Typing);
    else if (option.choices?.length > 0) this.#offer(field, fitting(option.choices.map(choice => ({ label: choice.name, value: choice.value }))));
    else if (option.type === Kind.boolean) this.#offer(field, fitting([{ label: 'True', value: true }, { label: 'False', value: false }]));
    else if (Entities[option.type]) this.#offer(field, fitting(Entities[option.type].flatMap(kind => entities(this.parts.store, kind, option.channel_types))));
    else this.parts.suggestions.hide();
  }

  async #ask(field) {
    const number = ++this.#asked;
    const options = Object.fromEntries(this.#fields.filter(other => other.input.value !== '').map(other => [other.option.name, other.picked ?? other.input.value]));
    options[field.option.name] = field.input.value;
    try {
      const choices = await this.parts.interactions.choices(this.command.path, options, field.option.name);
      if (number !== this.#asked || document.activeElement !== field.input) return;
      this.#offer(field, choices.map(choice => ({ label: choice.name, value: choice.value })), 'The bot has no suggestion for this.');
    } catch {
      if (number === this.#asked) this.#offer(field, [], 'The bot gave no suggestions.');
    }
  }

  #offer(field, items, none = 'Nothing fits.') {
    const pick = item => {
      field.picked = item.value;
      field.input.value = item.label;
      field.input.style.width = `${Math.min(48, Math.max(10, item.label.length + 2))}ch`;
      this.#next(field);
    };
    this.parts.suggestions.show(field.input, items, pick, { title: field.option.description, none });
  }

  #next(field) {
    const empty = this.#fields.slice(this.#fields.indexOf(field) + 1).find(other => other.input.value === '');
    empty?.input.focus();
  }

  #key(event, field) {
    if (this.parts.suggestions.key(event)) return;
    if (event.key === 'Escape') this.parts.onLeave();
    else if (event.key === 'Backspace' && field.input.value === '') this.#remove(field);
    else return;
    event.preventDefault();
  }

  #remove(field) {
    const index = this.#fields.indexOf(field);
    if (field.option.required && index > 0) return this.#fields[index - 1].input.focus();
    if (field.option.required) return this.parts.onLeave();
    this.#fields.splice(index, 1);
    field.element.remove();
    this.#drawMore();
    this.focus();
  }
}
