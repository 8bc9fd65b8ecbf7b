// A modal that the bot opened: a dialog with its fields. The browser keeps the focus inside and closes it on Esc.

import { h, iconButton, replace } from './dom.js';
import { markdown } from './markdown.js';
import { selectBox } from './components.js';

const Paragraph = 2;

export class Modal {
  constructor(store, submit) {
    this.store = store;
    this.submit = submit;
  }

  open(data, request) {
    const fields = (data.components ?? []).map(component => this.#row(component)).filter(Boolean);
    const problem = h('p', { class: 'problem', role: 'alert' });
    const form = h('form', { method: 'dialog', class: 'modal-form', novalidate: true, on: { submit: event => this.#send(event, data, request, fields, problem, dialog) } },
      h('header', null, h('h2', { id: 'modal-title' }, data.title), iconButton('close', 'Close', () => dialog.close())),
      h('div', { class: 'modal-fields' }, fields.map(field => field.element)),
      problem,
      h('footer', null,
        h('button', { type: 'button', class: 'button secondary', on: { click: () => dialog.close() } }, 'Cancel'),
        h('button', { type: 'submit', class: 'button primary' }, 'Submit')));
    const dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector('.modal-fields :is(input, textarea, button)')?.focus();
  }

  // A Label holds one component; an action row with a text input is the older way; a text display holds nothing to fill in.
  #row(component) {
    if (component.type === 10) return { element: h('div', { class: 'text' }, markdown(component.content ?? '', plainContext)) };
    if (component.type === 18) return this.#field(component.component, component.label, component.description);
    if (component.type === 1) return this.#field(component.components?.[0], component.components?.[0]?.label);
    return null;
  }

  #field(data, label, description) {
    const id = `field-${data.custom_id}`;
    const required = data.required !== false;
    const control = this.#control(data, id, label);
    const problem = h('small', { class: 'problem', id: `${id}-problem` });
    return {
      data, required, problem, ...control,
      element: h('div', { class: 'field' },
        h('label', { for: id, id: `${id}-label` }, label, required && h('span', { class: 'required', title: 'required' }, ' *')),
        description && h('small', { class: 'quiet', id: `${id}-about` }, description),
        control.input, problem),
    };
  }

  #control(data, id, label) {
    if (data.type === 4) return textControl(data, id);
    if (data.type >= 5 && data.type <= 8 || data.type === 3) return this.#selectControl(data, id, label);
    if (data.type >= 21 && data.type <= 23) return checkControl(data, id);
    return { input: h('p', { class: 'quiet' }, 'The playground cannot fill in this kind of field.'), read: () => [] };
  }

  #selectControl(data, id, label) {
    const holder = h('div', { id });
    let chosen = (data.options ?? []).filter(option => option.default).map(option => option.value);
    const draw = () => replace(holder, selectBox(data, this.store, {
      chosen, label,
      onPick: values => {
        chosen = values;
        draw();
        holder.querySelector('button').focus();
      },
    }));
    draw();
    return { input: holder, read: () => chosen };
  }

  async #send(event, data, request, fields, problem, dialog) {
    event.preventDefault();
    const filled = fields.filter(field => field.read);
    const wrong = filled.filter(field => !isRight(field));
    if (wrong.length > 0) return wrong[0].input.querySelector?.('button, input')?.focus() ?? wrong[0].input.focus();
    const values = Object.fromEntries(filled.map(field => [field.data.custom_id, field.read()]));
    const send = dialog.querySelector('[type=submit]');
    send.disabled = true;
    send.textContent = 'Sending…';
    const answered = await this.submit(data.custom_id, values, request.message);
    if (answered) return dialog.close();
    send.disabled = false;
    send.textContent = 'Submit';
    problem.textContent = 'Something went wrong; what you wrote is still here. Try again.';
  }
}

const plainContext = { user: () => undefined, role: () => undefined, channel: () => undefined, pings: null };

function textControl(data, id) {
  const common = { id, placeholder: data.placeholder, maxlength: data.max_length ?? 4000, 'aria-describedby': `${id}-problem`, 'aria-required': data.required !== false ? 'true' : null, value: data.value ?? '' };
  const input = data.style === Paragraph ? h('textarea', { ...common, rows: 4 }) : h('input', { ...common, type: 'text', autocomplete: 'off' });
  return { input, read: () => input.value };
}

function checkControl(data, id) {
  const single = data.type === 23;
  const options = single ? [{ label: data.label ?? 'Yes', value: 'true', default: data.default }] : data.options ?? [];
  const boxes = options.map(option => h('input', { type: data.type === 21 ? 'radio' : 'checkbox', name: id, value: option.value, checked: option.default === true }));
  const input = h('div', { id, role: 'group' }, options.map((option, index) => h('label', { class: 'check' }, boxes[index], h('span', null, option.label, option.description && h('small', null, option.description)))));
  const chosen = () => boxes.filter(box => box.checked).map(box => box.value);
  return { input, read: () => (single ? boxes[0].checked : data.type === 21 ? chosen()[0] ?? null : chosen()) };
}

function isRight({ data, required, problem, read }) {
  const value = read();
  const empty = value === '' || value === null || (Array.isArray(value) && value.length === 0);
  problem.textContent = empty && required ? 'This is needed.'
    : !empty && data.type === 4 && value.length < (data.min_length ?? 0) ? `At least ${data.min_length} characters, please.`
      : '';
  return problem.textContent === '';
}
