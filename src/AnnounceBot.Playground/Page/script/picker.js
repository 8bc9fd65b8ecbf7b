// A list that opens above or below its button: for selects, "Apps", emoji, "who am I". One at a time; Esc, Tab and a click elsewhere close it.

import { h, replace } from './dom.js';

let close = null;

/**
 * @param anchor the button it belongs to; the focus goes back there.
 * @param options list of { label, description, value, mark, group, disabled }.
 * @param settings label: what the list is; multiple: { min, max, chosen }; search: with a box to type in; onPick(values).
 */
export function openPicker(anchor, options, settings) {
  if (close?.anchor === anchor) return close();
  close?.();
  const chosen = new Set(settings.multiple?.chosen ?? settings.chosen ?? []);
  const list = h('ul', { class: 'picker-list', role: 'listbox', tabindex: -1, 'aria-label': settings.label, 'aria-multiselectable': settings.multiple ? 'true' : null });
  const search = settings.search && h('input', { class: 'picker-search', type: 'text', placeholder: 'Search', 'aria-label': `Search: ${settings.label}`, on: { input: () => draw(0) } });
  const done = settings.multiple && h('button', { type: 'button', class: 'button primary picker-done', on: { click: finish } }, 'Done');
  const box = h('div', { class: 'picker', popover: 'manual', on: { keydown } }, search, list, done);
  let shown = [];
  let active = 0;

  (anchor.closest('dialog') ?? document.body).append(box);
  box.showPopover();
  anchor.setAttribute('aria-expanded', 'true');
  draw(Math.max(0, options.findIndex(option => chosen.has(option.value))));
  place(anchor, box);
  (search || list).focus();
  const outside = event => !box.contains(event.target) && !anchor.contains(event.target) && (settings.multiple ? finish() : shut());
  document.addEventListener('pointerdown', outside, true);
  close = Object.assign(shut, { anchor });

  function shut() {
    document.removeEventListener('pointerdown', outside, true);
    anchor.setAttribute('aria-expanded', 'false');
    box.remove();
    close = null;
    if (anchor.isConnected) anchor.focus();
  }

  function draw(at) {
    const wanted = search ? search.value.trim().toLowerCase() : '';
    shown = options.filter(option => `${option.label} ${option.description ?? ''}`.toLowerCase().includes(wanted));
    active = Math.min(at, Math.max(0, shown.length - 1));
    replace(list, shown.length === 0 && h('li', { class: 'picker-none' }, settings.none ?? 'Nothing fits.'),
      shown.map((option, index) => h('li', {
        id: `picker-${index}`, role: 'option', class: index === active ? 'active' : null, 'aria-selected': String(chosen.has(option.value)),
        on: { click: () => pick(index), pointermove: () => index !== active && move(index) },
      }, option.mark && h('span', { class: 'picker-mark' }, option.mark),
      h('span', { class: 'picker-text' }, option.label, option.description && h('small', null, option.description)))));
    mark();
  }

  function mark() {
    const owner = search || list;
    if (shown.length > 0) owner.setAttribute('aria-activedescendant', `picker-${active}`);
    else owner.removeAttribute('aria-activedescendant');
    list.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  function move(to) {
    list.children[active]?.classList.remove('active');
    active = (to + shown.length) % shown.length;
    list.children[active].classList.add('active');
    mark();
  }

  function pick(index) {
    const option = shown[index];
    if (!option) return;
    if (!settings.multiple) {
      shut();
      settings.onPick([option.value]);
      return;
    }
    if (!chosen.delete(option.value) && chosen.size < settings.multiple.max) chosen.add(option.value);
    done.disabled = chosen.size < settings.multiple.min;
    draw(index);
  }

  function finish() {
    const values = [...chosen];
    const before = settings.multiple.chosen ?? [];
    const isChanged = values.length !== before.length || before.some(value => !chosen.has(value));
    shut();
    if (isChanged && values.length >= settings.multiple.min) settings.onPick(values);
  }

  function keydown(event) {
    const keys = {
      ArrowDown: () => shown.length && move(active + 1),
      ArrowUp: () => shown.length && move(active - 1),
      Home: () => shown.length && move(0),
      End: () => shown.length && move(shown.length - 1),
      Enter: () => pick(active),
      Escape: shut,
      Tab: () => (settings.multiple ? finish() : shut()),
      ' ': search ? null : () => pick(active),
    };
    if (event.target === done && event.key !== 'Escape') return;
    if (settings.multiple && event.key === 'Tab' && !event.shiftKey) return done.focus(), event.preventDefault();
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}

function place(anchor, box) {
  const at = anchor.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const below = at.bottom + 4 + size.height <= innerHeight || at.top < size.height;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - size.width - 8))}px`;
  box.style.top = `${below ? Math.min(at.bottom + 4, Math.max(8, innerHeight - size.height - 8)) : at.top - size.height - 4}px`;
  box.style.minWidth = `${Math.min(at.width, 420)}px`;
}
