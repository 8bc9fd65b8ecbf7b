// discord.js drives the playground. Usage: node drill.js http://localhost:5080/
// One line a step; ends with a status other than 0 if anything was not as at Discord.

import assert from 'node:assert/strict';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { answer } from './commands.js';
import { connecting, reconnecting } from './connection.js';
import { isExcused } from './exceptions.js';
import { sending } from './messages.js';
import { commanding } from './people.js';
import { Playground } from './playground.js';
import { Answered, Steps } from './steps.js';

const Longest = 40_000;

if (process.argv.length !== 3) {
  console.error('Usage: node drill.js ADDRESS, such as http://localhost:5080/');
  process.exit(2);
}

const limit = setTimeout(() => {
  console.log(`FAILED  not done within ${Longest / 1000} s`);
  process.exit(1);
}, Longest);

const playground = new Playground(process.argv[2]);
const steps = new Steps();
const failures = [];
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: playground.api }, allowedMentions: { parse: [] } });
client.on(Events.Error, problem => failures.push(problem));
client.on(Events.InteractionCreate, interaction => answer(interaction).then(() => client.emit(Answered, interaction), problem => failures.push(problem)));

const drill = { client, playground, steps, channel: name => client.channels.cache.find(one => one.name === name) };
try {
  await connecting(drill);
  await sending(drill);
  await commanding(drill);
  await reconnecting(drill);
  await steps.run('nothing was wrong with the requests', async () => assert.deepEqual((await playground.requestViolations()).filter(violation => !isExcused(violation)), []));
  await steps.run('nothing was wrong with the answers', async () => assert.deepEqual(await playground.answerViolations(), []));
  await steps.run('no error on the way', () => assert.deepEqual(failures, []));
} catch {
  process.exitCode = 1;
}

await client.destroy();
clearTimeout(limit);
console.log(`${steps.passed} steps passed${process.exitCode ? ', one failed' : ''}`);
