namespace AnnounceBot.Playground.Faults;

/// <summary>Whether a fault can happen at all.</summary>
internal static class FaultCheck
{
    public static void Demand(Fault fault)
    {
        if (Problem(fault) is { } problem)
            throw new FaultException(problem);
    }

    private static string? Problem(Fault fault) => fault switch
    {
        { Probability: < 0 or > 1 or double.NaN } => "\"probability\" is a number from 0 to 1.",
        { Count: < 1 } => "\"count\" is 1 or more, or null for \"until cleared\".",
        { Milliseconds: < 0 } => "\"milliseconds\" cannot be less than 0.",
        { Kind: FaultKind.QuickHeartbeat, Milliseconds: < 100 } => "\"milliseconds\" is 100 or more for a heartbeat.",
        { Kind: FaultKind.Close, Code: not (null or 1000 or 1001 or (>= 4000 and <= 4999)) } => "\"code\" is a close code: 1000, 1001 or 4000 to 4999.",
        { Kind: FaultKind.ServerErrorBefore or FaultKind.ServerErrorAfter, Code: not (null or (>= 500 and <= 599)) } => "\"code\" is an HTTP status from 500 to 599.",
        { Kind: FaultKind.RefuseHandshake, Code: not (null or (>= 200 and <= 599)) } => "\"code\" is an HTTP status from 200 to 599.",
        { Kind: FaultKind.ChannelDeleted or FaultKind.HiddenChannel, Channel: null } => "\"channel\" is missing: the name or id of a channel.",
        { Kind: FaultKind.PermissionTaken, Permission: null } => "\"permission\" is missing: Discord's name of one, as SEND_MESSAGES.",
        { Kind: FaultKind.DirectMessagesClosed, Person: null } => "\"person\" is missing: somebody's name or id.",
        _ => null,
    };
}
