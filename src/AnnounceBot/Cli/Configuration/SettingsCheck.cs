using System.Net;
using System.Text.RegularExpressions;
using AnnounceBot.Announcements.Blocks;
using AnnounceBot.Announcements.Templates;
using AnnounceBot.Chat;
using AnnounceBot.Digests.Rendering;

namespace AnnounceBot.Cli.Configuration;

/// <summary>What no single setting can know of itself.</summary>
internal static partial class SettingsCheck
{
    [GeneratedRegex("/v[0-9]+/?$")]
    private static partial Regex Versioned { get; }

    public static IEnumerable<Mistake> Mistakes(Settings settings, Node root)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < settings.Feeds.Count; i++)
        {
            if (settings.Feeds[i].Url is { } url && !seen.Add(url.AbsoluteUri))
                yield return new(Place(root, "feeds", i), $"feeds[{i}].url", $"{ShownIn(root, i, url)} is there twice; keep one.");
        }

        for (var i = 0; i < settings.Routes.Count; i++)
        {
            if (WhyNoTemplate(settings.Templates, settings.Routes[i].Template) is { } reason)
                yield return new(Place(root, "routes", i, "template"), $"routes[{i}].template", reason);
        }

        for (var i = 0; i < settings.Submissions.BlockedDomains.Count; i++)
        {
            if (settings.Submissions.BlockedDomains[i] is var domain && BlockTarget.Domain(domain) is null)
                yield return new(Place(root, "submissions"), $"submissions.blockedDomains[{i}]", $"\"{domain}\" is not a domain, such as spam.example.");
        }

        foreach (var mistake in DigestCheck.Mistakes(settings, root))
            yield return mistake;
        if (!string.IsNullOrWhiteSpace(settings.Discord.Token) && settings.Discord.TokenFile is not null)
            yield return new(Place(root, "discord"), "discord.tokenFile", "there is a token already (discord.token or DISCORD_TOKEN) beside its file (discord.tokenFile or DISCORD_TOKEN_FILE); give one of the two.");
        if (!settings.Discord.Api.IsLoopback && settings.Discord.Api.Scheme == Uri.UriSchemeHttp)
            yield return new(Place(root, "discord"), "discord.api", "must begin with https:// (http:// only on this machine): the token travels on it.");
        if (!Versioned.IsMatch(settings.Discord.Api.AbsolutePath))
            yield return new(Place(root, "discord"), "discord.api", "must end with the API's version, as https://discord.com/api/v10 does.");
        if (settings.Discord.Guild is { } guild && !ulong.TryParse(guild, out _))
            yield return new(Place(root, "discord"), "discord.guild", $"\"{guild}\" is not an id: digits only (in Discord: right click on the server, Copy Server ID).");
        if (settings.Digest.FileName != DigestCheck.Usual.FileName && FileNames.WhyNot(settings.Digest.FileName) is { } whyNoName)
            yield return new(Place(root, "digest"), "digest.fileName", whyNoName);
        foreach (var (key, address) in new[] { ("discord.api", settings.Discord.Api), ("shortLinks.baseUrl", settings.ShortLinks.BaseUrl), ("web.listen", settings.Web.Listen), ("web.public", settings.Web.Public), ("watching.userAgentContact", settings.Watching.UserAgentContact) })
        {
            if (address is { IsFile: true })
                yield return new(Place(root, key.Split('.')[0]), key, "must begin with http:// or https://.");
        }

        if (settings.ShortLinks.BaseUrl is { Query.Length: > 0 } or { Fragment.Length: > 0 })
            yield return new(Place(root, "shortLinks", key: "baseUrl"), "shortLinks.baseUrl", "must end before a ? or #: codes are put behind it, as in https://lantern.example/6e.");
        foreach (var (key, address) in new[] { ("listen", settings.Web.Listen), ("public", settings.Web.Public) })
        {
            if (address is { IsFile: false } site && !CanListenAt(site))
                yield return new(Place(root, "web", key: key), $"web.{key}", "must be an address of this machine to listen at, with http:// and without a path: http://0.0.0.0:8080, or http://localhost:8080 behind a proxy, which has the certificate.");
        }

        if (settings.Web is { Listen: { Port: > 0 } listen, Public: { } open } && listen.Port == open.Port)
            yield return new(Place(root, "web", key: "public"), "web.public", $"has the port of web.listen ({listen.Port}); give one of the two another: what operators read is not for everyone.");
    }

    private static bool CanListenAt(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/" && address.Fragment.Length == 0 && (IPAddress.TryParse(address.IdnHost, out _) || address.IdnHost == "localhost");

    /// <returns>What is wrong with the name of a look, and what would be right; null: nothing.</returns>
    public static string? WhyNoTemplate(TemplateFiles templates, string name) => templates.Has(name)
        ? null
        : $"there is no template \"{name}\" (there are: {string.Join(", ", templates.Names)}); your own lie in the folder templates beside this file, as {name}.hbs.";

    private static string ShownIn(Node root, int feed, Uri url) =>
        root.Members.GetValueOrDefault("feeds")?.Items.ElementAtOrDefault(feed)?.Members.GetValueOrDefault("url") is { IsSecret: true } ? "this address" : ShownAddress.Of(url).AbsoluteUri;

    private static string Place(Node root, string section, int? index = null, string? key = null)
    {
        var node = root.Members.GetValueOrDefault(section);
        var found = index is { } i ? node?.Items.ElementAtOrDefault(i) : node;
        return (key is null ? found : found?.Members.GetValueOrDefault(key) ?? found)?.Place ?? root.Place;
    }
}
