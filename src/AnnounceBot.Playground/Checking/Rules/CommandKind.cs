namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>A command's "type" (interactions/application-commands).</summary>
internal enum CommandKind
{
    Slash = 1,
    User = 2,
    Message = 3,
    EntryPoint = 4,
}
