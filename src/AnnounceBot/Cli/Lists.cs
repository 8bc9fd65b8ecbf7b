using Spectre.Console;

namespace AnnounceBot.Cli;

/// <summary>Prints a list for people: as wide as the terminal, or as wide as it needs to be where there is none.</summary>
internal static class Lists
{
    private const int WidthOfAFile = 240;

    public static void WriteTable(this Shell shell, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)));
        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Text(cell)));
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(shell.Out) });
        if (!shell.IsTerminal)
            console.Profile.Width = WidthOfAFile;
        console.Write(table);
    }
}
