using System.Globalization;
using AnnounceBot.Discord;
using AnnounceBot.Discord.Interactions;
using AnnounceBot.Storage;

namespace AnnounceBot.Chat.Discord;

/// <summary>Remembers over restarts who waits for an answer.</summary>
internal sealed class OpenAnswerStore(Database database, Writer writer) : IOpenAnswers
{
    private const string All = "SELECT interaction_id, application_id, token, is_update, since FROM open_answers ORDER BY since";

    private const string Add = """
        INSERT INTO open_answers (interaction_id, application_id, token, is_update, since) VALUES (@interaction, @application, @token, @isUpdate, @since)
        ON CONFLICT DO NOTHING
        """;

    private const string Remove = "DELETE FROM open_answers WHERE interaction_id = @interaction";

    private const string Clear = "DELETE FROM open_answers";

    private const string Forget = "DELETE FROM open_answers WHERE since < @since";

    /// <summary>As long as Discord takes answers.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    public ValueTask<IReadOnlyList<OpenAnswer>> ReadAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<OpenAnswer>>(database.Read(session => session.Query(
            All, row => new OpenAnswer(Id(row.GetString(0)), Id(row.GetString(1)), row.GetString(2), row.GetBoolean(3), row.Instant(4)))));

    /// <summary>Takes the secrets out of a copy: nobody can be answered with them by the time that it is put back.</summary>
    public static void ForgetAll(Session session) => session.Execute(Clear);

    // Who waits gives up, and not the writer: a removal after it comes behind it, whatever became of it.
    public async ValueTask AddAsync(OpenAnswer answer, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session =>
        {
            session.Execute(Forget, ("@since", (answer.Since - Kept).ToColumn()));
            session.Execute(
                Add, ("@interaction", answer.Interaction.ToString()), ("@application", answer.Application.ToString()), ("@token", answer.Token),
                ("@isUpdate", answer.IsUpdate), ("@since", answer.Since.ToColumn()));
        }, cancellationToken).WaitAsync(cancellationToken);

    public async ValueTask RemoveAsync(Snowflake interaction, CancellationToken cancellationToken) =>
        await writer.WriteAsync(session => session.Execute(Remove, ("@interaction", interaction.ToString())), cancellationToken).WaitAsync(cancellationToken);

    private static Snowflake Id(string text) => Snowflake.Parse(text, CultureInfo.InvariantCulture);
}
