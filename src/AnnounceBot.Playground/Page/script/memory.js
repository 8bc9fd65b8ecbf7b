// What this browser remembers between visits; a browser that forbids it only forgets.

const key = name => `playground.${name}`;

export function recall(name) {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // Private windows may have no storage.
  }
}
