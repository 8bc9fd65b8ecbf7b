// The playground's endpoints. A refusal becomes an Error whose message is the server's sentence.

async function call(method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  if (!answer.ok) throw Object.assign(new Error(sentence(text) ?? `The playground answered ${answer.status}.`), { status: answer.status });
  return text ? JSON.parse(text) : null;
}

function sentence(text) {
  try {
    return JSON.parse(text).message ?? null;
  } catch {
    return text.length < 500 && text.length > 0 ? text : null;
  }
}

const blog = name => `/playground/blogs/${encodeURIComponent(name)}`;

export const api = {
  view: person => call('GET', `/playground/view?person=${encodeURIComponent(person)}`),
  say: (person, channel, content) => call('POST', '/playground/messages', { person, channel, content }),
  react: (person, channel, message, emoji) => call('PUT', '/playground/reactions', { person, channel, message, emoji }),
  unreact: (person, channel, message, emoji) => call('DELETE', '/playground/reactions', { person, channel, message, emoji }),
  interact: request => call('POST', '/playground/interactions', request),
  blogs: () => call('GET', '/playground/blogs'),
  publish: (name, post) => call('POST', `${blog(name)}/posts`, post),
  edit: (name, slug, post) => call('PATCH', `${blog(name)}/posts/${encodeURIComponent(slug)}`, post),
  breakFeed: (name, how) => call('POST', `${blog(name)}/break`, { how }),
};
