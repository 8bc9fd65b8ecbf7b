using System.Globalization;
using AnnounceBot.Playground.Checking.Schemas;

namespace AnnounceBot.Playground.Checking.Rules;

/// <summary>Definitions of commands (interactions/application-commands).</summary>
internal static class CommandRules
{
    private const int MostAtOnce = 130;
    private const int LargestCommand = 8000;

    private static readonly Dictionary<CommandKind, int> MostOfKind = new()
    {
        [CommandKind.Slash] = 100,
        [CommandKind.User] = 15,
        [CommandKind.Message] = 15,
        [CommandKind.EntryPoint] = 1,
    };

    private static readonly string[] OnlyGlobal = ["contexts", "integration_types", "dm_permission"];

    /// <summary>A bulk overwrite: every command, and all together.</summary>
    public static void CheckAll(Part commands, bool isGlobal, Findings findings)
    {
        var count = commands.Entries.Count();
        if (count > MostAtOnce)
            findings.Add(commands.Place, string.Create(CultureInfo.InvariantCulture, $"{count} commands, at most {MostAtOnce} are allowed"));

        foreach (var same in commands.Entries.GroupBy(KindOf))
        {
            if (MostOfKind.TryGetValue(same.Key, out var most) && same.Count() > most)
                findings.Add(commands.Place, string.Create(CultureInfo.InvariantCulture, $"{same.Count()} commands of type {(int)same.Key}, at most {most} are allowed"));
            CommandNames.CheckDistinct(same, findings);
        }

        foreach (var command in commands.Entries)
            Check(command, isGlobal, isNew: true, findings);
    }

    /// <summary>One command; an edit may leave out what it does not change.</summary>
    public static void Check(Part command, bool isGlobal, bool isNew, Findings findings)
    {
        CheckPermissions(command["default_member_permissions"], findings);
        foreach (var name in OnlyGlobal.Where(name => !isGlobal && command[name].IsThere))
            findings.Add(command[name].Place, "is for global commands only");

        if (KindOf(command) is CommandKind.User or CommandKind.Message)
        {
            CheckMenuEntry(command, findings);
            return;
        }

        CommandNames.Check(command, findings);
        if (isNew && KindOf(command) == CommandKind.Slash && !command["description"].IsFilled)
            findings.Add(command["description"].Place, "is missing, a slash command needs 1 to 100 characters");
        OptionRules.CheckAll(command["options"], findings);
        if (CommandSize.Of(command) is var size and > LargestCommand)
            findings.Add(command.Place, string.Create(CultureInfo.InvariantCulture, $"names, descriptions and values have {size} characters together, at most {LargestCommand} are allowed"));
    }

    private static CommandKind KindOf(Part command) => (CommandKind)(command.Whole("type") ?? (long)CommandKind.Slash);

    private static void CheckMenuEntry(Part command, Findings findings)
    {
        if (command["description"].IsFilled)
            findings.Add(command["description"].Place, "an entry of a context menu has none");
        if (command["options"].IsFilled)
            findings.Add(command["options"].Place, "an entry of a context menu has none");
    }

    private static void CheckPermissions(Part permissions, Findings findings)
    {
        var isBits = permissions.AsText is { } text && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (permissions.IsThere && !isBits)
            findings.Add(permissions.Place, $"{Scalar.Shown(permissions.Value)} is no string of digits, as the bits of permissions are written");
    }
}
