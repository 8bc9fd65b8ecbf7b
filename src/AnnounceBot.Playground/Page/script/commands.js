// The registered slash commands as a flat list, what a typed text may mean, and options from text to values.

const Sub = 1;
const Group = 2;
const Slash = 1;
export const Kind = { string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, file: 11 };

/** Every command that can be run: { path: "digest preview", description, options }. */
export function runnable(commands) {
  return commands
    .filter(command => (command.type ?? Slash) === Slash)
    .flatMap(command => below(command, command.name))
    .sort((a, b) => a.path.localeCompare(b.path));
}

function below(node, path) {
  const inner = (node.options ?? []).filter(option => option.type === Sub || option.type === Group);
  if (inner.length > 0) return inner.flatMap(option => below(option, `${path} ${option.name}`));
  return [{ path, description: node.description, options: node.options ?? [] }];
}

/** Commands for "/dig pre": each typed word begins a word of the path, in order; or the description holds the text. */
export function matching(commands, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const byPath = commands.filter(command => {
    const parts = command.path.split(' ');
    return words.every((word, index) => (index === 0 ? parts.some(part => part.startsWith(word)) : parts.slice(index).some(part => part.startsWith(word))));
  });
  const text = words.join(' ');
  const byText = text.length > 2 ? commands.filter(command => !byPath.includes(command) && command.description.toLowerCase().includes(text)) : [];
  return [...byPath, ...byText];
}

/** "url, tag?" – the question mark for what may be left out. */
export function signature(command) {
  return command.options.map(option => (option.required ? option.name : `${option.name}?`)).join('  ');
}

/** What a field's text means: { value } or { problem }. An empty text is no value. */
export function valueOf(option, typed, picked) {
  const text = typed.trim();
  if (text === '') return option.required ? { problem: `“${option.name}” is needed.` } : {};
  if (picked !== undefined) return { value: picked };
  if (option.choices?.length > 0) {
    const choice = option.choices.find(one => one.name.toLowerCase() === text.toLowerCase());
    return choice ? { value: choice.value } : { problem: `“${option.name}” must be one of the list.` };
  }
  switch (option.type) {
    case Kind.integer: case Kind.number: return numberOf(option, text);
    case Kind.boolean: return /^(true|yes)$/i.test(text) ? { value: true } : /^(false|no)$/i.test(text) ? { value: false } : { problem: `“${option.name}” is true or false.` };
    case Kind.user: case Kind.channel: case Kind.role: case Kind.mentionable: return { problem: `Choose “${option.name}” from the list.` };
    default: return textOf(option, text);
  }
}

function numberOf(option, text) {
  const value = Number(text);
  if (!Number.isFinite(value) || (option.type === Kind.integer && !Number.isInteger(value))) return { problem: `“${option.name}” is a ${option.type === Kind.integer ? 'whole ' : ''}number.` };
  if (value < (option.min_value ?? -Infinity)) return { problem: `“${option.name}” is at least ${option.min_value}.` };
  if (value > (option.max_value ?? Infinity)) return { problem: `“${option.name}” is at most ${option.max_value}.` };
  return { value };
}

function textOf(option, text) {
  if (text.length < (option.min_length ?? 0)) return { problem: `“${option.name}” needs at least ${option.min_length} characters.` };
  if (text.length > (option.max_length ?? 6000)) return { problem: `“${option.name}” takes at most ${option.max_length ?? 6000} characters.` };
  return { value: text };
}
