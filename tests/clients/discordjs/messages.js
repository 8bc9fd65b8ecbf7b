// Messages, threads, and what is done to them.

import assert from 'node:assert/strict';
import { EmbedBuilder } from 'discord.js';

export async function sending({ client, playground, steps, channel }) {
  let message;
  const embed = new EmbedBuilder().setTitle('A dial without numbers').setURL('https://example.org/dial').setDescription('Turn it slowly.').setColor(0xf0b35a)
    .setAuthor({ name: 'Halvard' }).setFooter({ text: 'The Lantern Workbench' }).setTimestamp().addFields({ name: 'Length', value: '3 minutes', inline: true });

  await steps.run('send with an embed and a nonce', async () => {
    message = await channel('blogs').send({ content: 'Hello', embeds: [embed], nonce: 'drill-1', enforceNonce: true });
    assert.equal(message.nonce, 'drill-1');
    assert.equal(message.embeds[0].title, 'A dial without numbers');
    assert.equal(message.author.id, client.user.id);
  });

  await steps.run('the same nonce again', async () => {
    const again = await channel('blogs').send({ content: 'Hello again', nonce: 'drill-1', enforceNonce: true });
    assert.equal(again.id, message.id);
    assert.equal((await playground.messages('blogs')).length, 1);
  });

  await steps.run('edit', async () => {
    await message.edit({ content: 'Hello, edited', embeds: [embed] });
    const [seen] = await playground.messages('blogs');
    assert.equal(seen.content, 'Hello, edited');
    assert.ok(seen.edited_timestamp);
  });

  await steps.run('send a file', async () => {
    const sent = await channel('general').send({ content: 'A file', files: [{ attachment: Buffer.from('light'), name: 'note.txt', description: 'A note' }] });
    const file = sent.attachments.first();
    assert.equal(file.name, 'note.txt');
    assert.equal(await (await fetch(file.url)).text(), 'light');
  });

  await steps.run('react', async () => {
    await message.react('👍');
    const [seen] = await playground.messages('blogs');
    assert.equal(seen.reactions[0].emoji.name, '👍');
    assert.equal(seen.reactions[0].me, true);
    assert.deepEqual([...(await message.reactions.cache.first().users.fetch()).keys()], [client.user.id]);
    await message.reactions.cache.first().users.remove();
  });

  await steps.run('publish', async () => {
    await message.crosspost();
    await assert.rejects(message.crosspost(), { code: 40033 });
  });

  await steps.run('a thread of a message', async () => {
    const thread = await message.startThread({ name: 'About the dial' });
    assert.equal(thread.id, message.id);
    await thread.send({ content: 'In here' });
    assert.equal((await channel('blogs').threads.fetchActive()).threads.size, 1);
  });

  await steps.run('a post in the forum', async () => {
    const forum = channel('reading-room');
    const thread = await forum.threads.create({ name: 'What we read', message: { content: 'This week' }, appliedTags: [forum.availableTags[0].id] });
    assert.equal((await thread.fetchStarterMessage()).content, 'This week');
    await assert.rejects(client.rest.post(`/channels/${forum.id}/messages`, { body: { content: 'x', allowed_mentions: { parse: [] } } }), { code: 40058 });
  });

  await steps.run('delete, and what is not there', async () => {
    const gone = await channel('general').send({ content: 'Soon gone' });
    await gone.delete();
    await assert.rejects(gone.edit({ content: 'x' }), { code: 10008 });
    await assert.rejects(client.channels.fetch('99'), { code: 10003 });
  });
}
