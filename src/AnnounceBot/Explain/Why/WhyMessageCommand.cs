using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Explain.Why;

/// <summary>Apps → Why is this here?: the same as <c>/why</c>, of a message that one looks at.</summary>
internal sealed class WhyMessageCommand(WhyDesk desk) : IMessageCommand
{
    public string Name => "Why is this here?";

    public bool IsForModerators => false;

    public Task<Reply> AnswerAsync(MessageCall call, CancellationToken cancellationToken) => desk.ExplainAsync(call.Person, call.Message, call.Text, cancellationToken);
}
