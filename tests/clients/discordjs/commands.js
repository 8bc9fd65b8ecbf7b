// The commands that the drill registers, and how its bot answers people.

import {
  ActionRowBuilder, ApplicationCommandOptionType, ApplicationCommandType, ButtonBuilder, ButtonStyle, MessageFlags, ModalBuilder,
  PermissionFlagsBits, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';

export const definitions = [
  {
    name: 'digest',
    description: 'The weekly round-up',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'preview',
        description: 'Show what it would be now',
        options: [
          { type: ApplicationCommandOptionType.String, name: 'look', description: 'How it looks', required: true, autocomplete: true },
          { type: ApplicationCommandOptionType.Integer, name: 'week', description: 'Which week', minValue: 1, maxValue: 53 },
        ],
      },
    ],
  },
  { name: 'queue', description: 'What waits for approval', nameLocalizations: { de: 'warteschlange' } },
  { name: 'Submit this', type: ApplicationCommandType.Message },
];

export const buttons = new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId('approve:12').setLabel('Approve').setStyle(ButtonStyle.Success),
  new ButtonBuilder().setCustomId('reject:12').setLabel('Reject …').setStyle(ButtonStyle.Danger),
  new ButtonBuilder().setURL('https://example.org/').setLabel('Read it').setStyle(ButtonStyle.Link),
);

const choice = new ActionRowBuilder().addComponents(
  new StringSelectMenuBuilder().setCustomId('look').setPlaceholder('How it looks').addOptions({ label: 'Short', value: 'short' }, { label: 'Long', value: 'long' }),
);

const reason = new ModalBuilder().setCustomId('reason:12').setTitle('Reject a link').addComponents(
  new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId('why').setLabel('Why?').setStyle(TextInputStyle.Paragraph).setRequired(true)),
);

/** Answers an interaction in the ways that a bot has. */
export async function answer(interaction) {
  if (interaction.isAutocomplete()) return interaction.respond([{ name: 'Short', value: 'short' }, { name: 'Long', value: 'long' }]);
  if (interaction.isMessageContextMenuCommand()) return interaction.reply({ content: `Taken: ${interaction.targetMessage.id}`, flags: MessageFlags.Ephemeral });
  if (interaction.isModalSubmit()) return interaction.reply({ content: `Because: ${interaction.fields.getTextInputValue('why')}`, flags: MessageFlags.Ephemeral });
  if (interaction.isStringSelectMenu()) return interaction.update({ content: `It looks ${interaction.values.join(' and ')}.`, components: [] });
  if (interaction.isButton()) return interaction.customId.startsWith('reject') ? interaction.showModal(reason) : approve(interaction);
  return interaction.commandName === 'digest' ? preview(interaction) : interaction.reply({ content: 'The queue:', components: [buttons, choice] });
}

async function preview(interaction) {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply({ content: `Week ${interaction.options.getInteger('week')}, ${interaction.options.getString('look')}` });
  await interaction.followUp({ content: 'And one thing more.', flags: MessageFlags.Ephemeral });
  const first = await interaction.fetchReply();
  if (!first.content.startsWith('Week')) throw new Error(`@original says "${first.content}"`);
}

async function approve(interaction) {
  await interaction.deferUpdate();
  await interaction.editReply({ content: `Approved by ${interaction.user.username}.`, components: [] });
}
