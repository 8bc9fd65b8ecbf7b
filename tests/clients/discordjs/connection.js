// Connecting, and connecting again.

import assert from 'node:assert/strict';
import { ChannelType, Client, Events } from 'discord.js';
import { next } from './steps.js';

const Beat = 500;
const Mia = '1000000000000000031';

export async function connecting({ client, playground, steps, channel }) {
  await steps.run('log in', async () => {
    const ready = next(client, Events.ClientReady);
    await client.login('playground');
    await ready;
    assert.equal(client.user.bot, true);
    assert.equal(client.application.id, client.user.id);
  });

  await steps.run('the guild, its channels and roles', async () => {
    const guild = client.guilds.cache.first();
    assert.equal(guild.id, '1000000000000000001');
    assert.equal(channel('blogs').type, ChannelType.GuildAnnouncement);
    assert.equal(channel('reading-room').type, ChannelType.GuildForum);
    assert.ok(channel('reading-room').availableTags.length >= 2);
    assert.ok(guild.roles.cache.size >= 6);
    assert.equal((await guild.channels.fetch()).size, guild.channels.cache.size);
    assert.equal((await guild.members.fetch(Mia)).user.username.toLowerCase(), 'mia');
    assert.ok(guild.members.me.permissionsIn(channel('blogs')).has('SendMessages'));
  });

  await steps.run('a token that is wrong', async () => {
    const stranger = new Client({ intents: [], rest: { api: playground.api } });
    await assert.rejects(stranger.login('nonsense'), { code: 'TokenInvalid' });
  });
}

export async function reconnecting({ client, playground, steps }) {
  await steps.run('op 7: reconnect and resume', async () => {
    await playground.fault('quickHeartbeat', { milliseconds: Beat });
    await resumedAfter(client, playground, 'op7');
  });

  await steps.run('a missed ACK: a zombie, resumed', async () => {
    await resumedAfter(client, playground, 'missedAck');
  });

  await steps.run('a broken wire: resumed', async () => {
    await resumedAfter(client, playground, 'dropSocket');
  });

  await steps.run('op 9: a new session', async () => {
    const ready = next(client, Events.ShardReady);
    await playground.fault('op9', { resumable: false });
    await ready;
  });

  await steps.run('after all that: a command still works', async () => {
    const seen = await playground.interact({ person: 'Mo', type: 'command', command: 'queue', channel: 'mod-queue' });
    assert.equal(seen.replies[0].message.content, 'The queue:');
  });
}

async function resumedAfter(client, playground, fault) {
  let identified = false;
  const notice = () => identified = true;
  client.once(Events.ShardReady, notice);
  const resumed = next(client, Events.ShardResume);
  await playground.fault(fault);
  await resumed;
  client.off(Events.ShardReady, notice);
  assert.equal(identified, false, 'it was a new session');
}
