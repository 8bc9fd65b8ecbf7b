// Shows messages as the playground's page does, without a browser: JSON lines { content, embed } in, { text, shape } out.
// Its scripts lie in the folder that is given as argument; they make elements through `document` and nothing else.

import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

class Element {
  constructor(tag) {
    this.tagName = tag.toUpperCase();
    this.nodes = [];
    this.attributes = {};
    this.dataset = {};
    this.style = { setProperty() {} };
    this.classList = { contains: () => false, add() {} };
  }
  append(...nodes) { this.nodes.push(...nodes.map(node => (node instanceof Element ? node : String(node)))); }
  replaceChildren(...nodes) { this.nodes = []; this.append(...nodes); }
  setAttribute(name, value) { this.attributes[name] = value; }
  removeAttribute(name) { delete this.attributes[name]; }
  addEventListener() {}
  get lastElementChild() { return this.nodes.findLast(node => node instanceof Element); }
  get textContent() { return this.nodes.map(node => (node instanceof Element ? node.textContent : node)).join(''); }
  get shape() {
    const { class: name, href, src } = this.attributes;
    const shown = [this.tagName.toLowerCase(), name && `.${name}`, href && ` ${href}`, src && ` ${src}`].filter(Boolean).join('');
    return `<${shown}>${this.nodes.map(node => (node instanceof Element ? node.shape : '')).join('')}</>`;
  }
}

globalThis.document = { createElement: tag => new Element(tag), createElementNS: (_, tag) => new Element(tag) };
globalThis.location = { port: '0', hostname: 'localhost' };
const from = name => import(pathToFileURL(join(process.argv[2], name)).href);
const [{ markdown }, { embed }] = await Promise.all([from('markdown.js'), from('embed.js')]);

const ctx = { user: id => ({ name: `person ${id}` }), role: id => ({ name: `role ${id}` }), channel: id => ({ name: `channel ${id}` }), pings: { everyone: true, users: new Set(), roles: new Set() } };
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  const root = new Element('message');
  if (message.content) root.append(...markdown(message.content, ctx).flat());
  if (message.embed) root.append('\n', embed(message.embed, ctx));
  process.stdout.write(`${JSON.stringify({ text: root.textContent, shape: root.shape })}\n`);
}
