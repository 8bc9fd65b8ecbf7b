using AnnounceBot.Discord.Models;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>
/// After a backup was put back: messages of ours from the time between, with buttons that know what they are about by numbers. Those numbers are given once more since, and
/// mean something else then.
/// </summary>
internal sealed class ForgottenMessages(Database database, KnowsMessage isKnown, TimeProvider clock)
{
    public const string Refusal =
        "Sorry, that message is from a time that I do not remember any more: a backup of mine was put back since. What it is about may be something else now, so I did nothing. Type its command again and use what is new there: `/help` lists what there is. What was done then may have to be done again.";

    // It has no more while we run: who puts a backup back stops the bot.
    private readonly List<ForgottenTime> _times = database.Read(ForgottenTime.All);

    /// <param name="interaction">What somebody did with it.</param>
    /// <param name="message">Null: none was pressed.</param>
    public bool Has(Interaction interaction, Message? message) =>
        message is not null && WrittenAt(interaction, message) is var at && _times.Exists(time => at >= time.From && at <= time.To) && !isKnown(message.Id.ToString());

    /// <summary>By our clock, which made those times: Discord's may differ.</summary>
    private DateTimeOffset WrittenAt(Interaction interaction, Message message) =>
        clock.GetUtcNow() - (interaction.Id.CreatedAt - (message.EditedTimestamp ?? message.Id.CreatedAt));
}
