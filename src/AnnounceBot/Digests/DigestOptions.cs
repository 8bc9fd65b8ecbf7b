using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using AnnounceBot.Digests.Rendering;
using AnnounceBot.Storage;

namespace AnnounceBot.Digests;

/// <summary>The round-up.</summary>
internal sealed partial record DigestOptions
{
    [Description("The channel that issues are posted in: a name or an id.")]
    [StringLength(100, MinimumLength = 1)]
    public string Channel { get; init; } = "weekly";

    [Description("Only the first message of an issue stands in the channel, the others in a thread under it.")]
    public bool Thread { get; init; }

    [Description("Publish issues to the servers that follow the channel, which is an announcement channel.")]
    public bool Crosspost { get; init; }

    [Description("When a draft is put before the moderators.")]
    public ScheduleOptions? Schedule { get; init; } = new();

    [Description("Publish at that time without asking.")]
    public bool AutoPublish { get; init; }

    [Description("With fewer posts the issue waits for the next time.")]
    [Range(0, 1000)]
    public int MinimumPosts { get; init; } = 1;

    [Description("The title's template: see What stands around the posts.")]
    [StringLength(300, MinimumLength = 1)]
    public string Title { get; init; } = "Recent {{community.name}} blogs, {{longDate now}}";

    [Description("The intro's template.")]
    [StringLength(2000, MinimumLength = 0)]
    public string Intro { get; init; } = "Here's what {{community.name}} enthusiasts have been writing about over the past {{period}}:";

    [Description("The template of a closing line; null: none.")]
    [StringLength(2000, MinimumLength = 0)]
    public string? Closing { get; init; }

    [Description("Who signs the exported post; null: nobody.")]
    public string? Author { get; init; }

    [Description("The exported post's tags.")]
    public IReadOnlyList<string> Tags { get; init; } = [];

    [Description("published: oldest first; interest: what people clicked and liked first.")]
    public DigestOrder Order { get; init; } = DigestOrder.Published;

    [Description("Whole paragraphs of an excerpt, up to so many characters.")]
    [Range(100, 10000)]
    public int ExcerptLength { get; init; } = 1000;

    [Description("Sections by tags or words, in their order; the rest comes first, under none.")]
    public IReadOnlyList<SectionOptions> Sections { get; init; } = [];

    [Description("Titles of posts that belong together; the group (?<name>...) is what tells them apart.")]
    public IReadOnlyList<Regex> Series { get; init; } = [WhatDidYouDo];

    [Description("text: an issue in the chat is text; embeds: it is cards.")]
    public DigestLook Look { get; init; } = DigestLook.Text;

    [Description("The exported file's name: a template of date, slug and number.")]
    [StringLength(200, MinimumLength = 1)]
    public string FileName { get; init; } = "{{date}}-{{slug}}.html.md";

    [Description("The folder that published issues are written to as Markdown files; null: none.")]
    public FilePath? OutputFolder { get; init; }

    // Generated: making one that does not go back takes a good part of a short verb's time. All that follows the last colon is a name, on whatever lines, so this one goes back once at most.
    [GeneratedRegex("^What did you do in .*: (?<name>.+)$", RegexOptions.Singleline)]
    private static partial Regex WhatDidYouDo { get; }
}
