using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Tests.Support;

/// <summary>A command of a test that offers what was typed, and something more.</summary>
internal sealed class CompletingCommand(CommandAbout about) : ICompletesOptions
{
    public CommandAbout About => about;

    public Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(Reply.Saying("Done."));

    public Task<IReadOnlyList<OptionChoice>> CompleteAsync(Typing typing, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([new($"{typing.Option} {typing.Text}", typing.Text), new("Something else", "else")]);
}
