using AnnounceBot.Chat.Commands;

namespace AnnounceBot.Submissions;

/// <summary>Under Apps in the menu of a message: suggests a link that somebody wrote.</summary>
internal sealed class SubmitMessageCommand(SubmitDesk desk, SubmitLook look) : IMessageCommand
{
    public string Name => "Submit to the round-up";

    public bool IsForModerators => false;

    public async Task<Reply> AnswerAsync(MessageCall call, CancellationToken cancellationToken)
    {
        if (MessageLinks.In(call.Text) is not [var first, .. var others])
            return Reply.Saying("There is no web link in that message. Use it on one that has a link, or type `/submit` with the link.");
        var answer = await desk.OfferAsync(call.Person, new(first) { OtherLinks = [.. others] }, cancellationToken);
        var reply = await look.ShowAsync(call.Person, answer, cancellationToken);
        return answer is SubmitAnswer.Preview || others.Count == 0
            ? reply
            : Reply.Saying($"{reply.Message.Text}\nThat was about the first of {others.Count + 1} links there. For another, type `/submit` with it.");
    }
}
