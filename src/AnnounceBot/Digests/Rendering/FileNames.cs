using System.Globalization;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Issues;

namespace AnnounceBot.Digests.Rendering;

/// <summary>Names the files that issues are written to, so that every file system takes them.</summary>
internal sealed partial class FileNames
{
    private const int Longest = 120;

    private readonly Lazy<IssueTemplate> _template;
    private readonly Writing _writing;

    public FileNames(string template, Engines engines)
    {
        _template = new(() => Read(template, engines, []) ?? throw new InvalidOperationException("The configuration should not have let it pass."));
        _writing = engines.Writing;
    }

    public static IReadOnlyList<Field> Fields { get; } =
    [
        new("date", "the issue's day, such as 2016-07-25, in the community's time zone"),
        new("slug", "its title without its date in small letters, such as recent-lantern-blogs"),
        new("number", "its number"),
    ];

    /// <returns>What is wrong with a template for names; null: nothing.</returns>
    public static string? WhyNot(string template)
    {
        var mistakes = new List<TemplateMistake>();
        if (Read(template, new(TimeZoneInfo.Utc, CultureInfo.InvariantCulture), mistakes) is not null)
            return template.IndexOfAny(['/', '\\']) < 0 ? null : "names a file, without folders: write those into digest.outputFolder.";
        return mistakes[0].Reason;
    }

    public string Of(Issue issue)
    {
        var name = Unsafe.Replace(_template.Value.Render(new Dictionary<string, object?>
        {
            ["date"] = OutsideText.Whole(TimeZoneInfo.ConvertTime(issue.Date, _writing.Zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ["slug"] = OutsideText.Whole(Slug.Of(WithoutDate(issue)) ?? Unnamed(issue)),
            ["number"] = issue.Number,
        }), "-").Trim('-', '.');
        if (name.Length > Longest)
            name = name[..Longest].Trim('-', '.');
        return name.Length == 0 ? $"{Unnamed(issue)}.md" : Reserved.IsMatch(name) ? $"{Unnamed(issue)}-{name}" : name;
    }

    private static string Unnamed(Issue issue) => $"round-up-{issue.Number.ToString(CultureInfo.InvariantCulture)}";

    private static IssueTemplate? Read(string template, Engines engines, List<TemplateMistake> mistakes) =>
        IssueTemplate.Of(new("fileName", "digest.fileName", template), SectionKind.Plain, Fields, engines, mistakes);

    private string WithoutDate(Issue issue)
    {
        var local = TimeZoneInfo.ConvertTime(issue.Date, _writing.Zone);
        return new[]
        {
            Dates.Long(issue.Date, _writing), Dates.Short(issue.Date, _writing), local.ToString("d", _writing.Culture), local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }.Aggregate(Inert.OneLine(issue.Title), (title, date) => title.Replace(date, " ", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex Unsafe { get; }

    /// <summary>Devices of Windows, whatever ending they have.</summary>
    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9]|conin\$|conout\$)(\.|$)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Reserved { get; }
}
