// What discord.js sends although neither Discord's pages nor its document know it there: named here, so that the playground's check stays as strict as they are.

const exceptions = [
  {
    why: 'it sends tts: false with every message, also with edits, updates and first posts in forums, which cannot be read aloud',
    where: /^(PATCH|POST) .*\/(messages\/[^/]+|threads|callback)$/,
    what: /^((message|data)\.)?tts: is unknown there$/,
  },
  {
    why: 'it sends enforce_nonce: false with every message, although only a new one in a channel has a nonce',
    where: /^(PATCH|POST) .*\/(messages\/[^/]+|threads|callback)$|^POST \/webhooks\//,
    what: /^((message|data)\.)?enforce_nonce: is unknown there$/,
  },
  {
    why: 'it sends a type with a thread of a message, which follows from the channel',
    where: /^POST .*\/messages\/[^/]+\/threads$/,
    what: /^type: is unknown there$/,
  },
];

export const isExcused = violation =>
  exceptions.some(({ where, what }) => where.test(`${violation.method} ${violation.path}`) && what.test(violation.what));
