// Commands, and people who use them.

import assert from 'node:assert/strict';
import { Events, Routes } from 'discord.js';
import { definitions } from './commands.js';
import { Answered, next } from './steps.js';

export async function commanding({ client, playground, steps, channel }) {
  await steps.run('register commands', async () => {
    const guild = client.guilds.cache.first();
    const registered = await guild.commands.set(definitions);
    assert.equal(registered.size, definitions.length);
    assert.equal((await guild.commands.fetch()).size, definitions.length);
    assert.equal((await client.application.commands.set([])).size, 0);
  });

  await steps.run('suggestions while typing', async () => {
    const seen = await playground.interact({ person: 'Ada', type: 'autocomplete', command: 'digest preview', options: { look: 'sh' }, focused: 'look', channel: 'mod-queue' });
    assert.deepEqual(seen.choices.map(choice => choice.value), ['short', 'long']);
  });

  await steps.run('a command: put off, edit @original, follow up', async () => {
    const answered = next(client, Answered);
    const seen = await playground.interact({ person: 'Ada', type: 'command', command: 'digest preview', options: { look: 'short', week: 47 }, channel: 'mod-queue' });
    await answered;
    assert.equal(seen.replies[0].ephemeral, true);
    assert.equal(seen.replies[0].message.content, 'Week 47, short');
    assert.ok(!(await playground.messages('mod-queue')).some(message => message.content.startsWith('Week')), 'others see it');
  });

  let queue;
  await steps.run('a command: answer with buttons', async () => {
    const seen = await playground.interact({ person: 'Mo', type: 'command', command: 'queue', channel: 'mod-queue' });
    queue = seen.replies[0].message;
    assert.equal(seen.replies[0].ephemeral, false);
    assert.equal(queue.components.length, 2);
  });

  await steps.run('a button that opens a modal, and the modal', async () => {
    const opened = await playground.interact({ person: 'Mo', type: 'component', channel: 'mod-queue', message: queue.id, customId: 'reject:12' });
    assert.equal(opened.modal.custom_id, 'reason:12');
    const seen = await playground.interact({ person: 'Mo', type: 'modal', channel: 'mod-queue', message: queue.id, customId: 'reason:12', fields: { why: 'Seen before' } });
    assert.equal(seen.replies[0].ephemeral, true);
    assert.equal(seen.replies[0].message.content, 'Because: Seen before');
  });

  await steps.run('a select', async () => {
    await playground.interact({ person: 'Mo', type: 'component', channel: 'mod-queue', message: queue.id, customId: 'look', values: ['long'] });
    assert.equal((await playground.messages('mod-queue')).at(-1).content, 'It looks long.');
  });

  await steps.run('a button: put the update off, then edit', async () => {
    queue = (await playground.interact({ person: 'Mo', type: 'command', command: 'queue', channel: 'mod-queue' })).replies[0].message;
    await playground.interact({ person: 'Mo', type: 'component', channel: 'mod-queue', message: queue.id, customId: 'approve:12' });
    const seen = (await playground.messages('mod-queue')).find(message => message.id === queue.id);
    assert.match(seen.content, /^Approved by mo/i);
    assert.deepEqual(seen.components, []);
  });

  await steps.run('an answer that comes twice, and one to nobody', async () => {
    const asked = next(client, Events.InteractionCreate);
    await playground.interact({ person: 'Mo', type: 'command', command: 'queue', channel: 'mod-queue' });
    const { id, token } = await asked;
    await assert.rejects(acknowledge(client, id, token), { code: 40060 });
    await assert.rejects(acknowledge(client, '99', 'nonsense'), { code: 10062 });
  });

  await steps.run('a command of a message', async () => {
    const [message] = await playground.messages('blogs');
    const seen = await playground.interact({ person: 'Mia', type: 'command', command: 'Submit this', channel: 'blogs', message: message.id });
    assert.equal(seen.replies[0].message.content, `Taken: ${message.id}`);
  });
}

function acknowledge(client, id, token) {
  return client.rest.post(Routes.interactionCallback(id, token), { body: { type: 5 }, auth: false });
}
