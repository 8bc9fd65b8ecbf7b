// Light or dark: as the system says, unless chosen here.

import { iconButton } from './dom.js';
import { recall, remember } from './memory.js';

const system = matchMedia('(prefers-color-scheme: dark)');

export function applyTheme() {
  const chosen = recall('theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
}

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';

export function themeButton() {
  return iconButton(isDark() ? 'sun' : 'moon', isDark() ? 'Light colours' : 'Dark colours', event => {
    const next = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    remember('theme', next);
    event.currentTarget.replaceWith(themeButton());
    document.querySelector('[data-focus="theme"]')?.focus();
  }, { data: { focus: 'theme' } });
}
