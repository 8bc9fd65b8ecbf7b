// The only place where elements are made. Text stays text: nothing here, or anywhere on the page, reads markup from a string.

import { icon } from './icons.js';

/** An element; `on` holds listeners, `data` data-attributes, `vars` CSS custom properties; null, undefined and false leave an attribute out. */
export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) set(element, name, value);
  element.append(...flat(children));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
  else if (name === 'data') Object.assign(element.dataset, value);
  else if (name === 'vars') for (const [key, v] of Object.entries(value)) element.style.setProperty(`--${key}`, v);
  else if (name === 'value' || name === 'checked') element[name] = value;
  else element.setAttribute(name, value === true ? '' : String(value));
}

function flat(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false && child !== '');
}

export function replace(parent, ...children) {
  parent.replaceChildren(...flat(children));
}

export function iconButton(name, label, onClick, props = {}) {
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, on: { click: onClick }, ...props }, icon(name));
}

/** A link to somewhere else, or plain text if the address is not one that a browser should follow. */
export function link(address, ...content) {
  const url = webAddress(address);
  return url
    ? h('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer nofollow', title: url.href }, ...content)
    : h('span', null, ...content);
}

/** The address as a URL if it is absolute and http(s), else null. */
export function webAddress(address) {
  if (typeof address !== 'string' || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
}

/** A picture, if this machine serves it; the page asks no other host for anything, so others are named with a link. */
export function picture(address, description, props = {}) {
  const url = webAddress(address);
  if (!url) return null;
  if (isHere(url)) return h('img', { src: url.href, alt: description ?? '', loading: 'lazy', ...props });
  return h('span', { class: 'picture-elsewhere', title: 'The playground loads nothing from other hosts.' }, 'picture on ', link(url.href, url.host));
}

function isHere(url) {
  const loopback = ['localhost', '127.0.0.1', '[::1]'];
  return url.port === location.port && loopback.includes(url.hostname) && loopback.includes(location.hostname);
}
