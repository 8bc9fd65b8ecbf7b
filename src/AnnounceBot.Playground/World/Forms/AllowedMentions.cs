namespace AnnounceBot.Playground.World.Forms;

/// <summary>Whom a message may ping, of those it names.</summary>
/// <param name="Users">Any user; else those in <paramref name="UserIds"/>.</param>
/// <param name="Roles">Any role; else those in <paramref name="RoleIds"/>.</param>
/// <param name="RepliedUser">The author of the message replied to.</param>
internal sealed record AllowedMentions(bool Everyone, bool Users, bool Roles, IReadOnlyList<string> UserIds, IReadOnlyList<string> RoleIds, bool RepliedUser)
{
    /// <summary>The default of plain messages: all that the text names. Forgetting the field on an edit brings it back.</summary>
    public static AllowedMentions All { get; } = new(Everyone: true, Users: true, Roles: true, [], [], RepliedUser: true);

    /// <summary>The default of answers to interactions.</summary>
    public static AllowedMentions UsersOnly { get; } = new(Everyone: false, Users: true, Roles: false, [], [], RepliedUser: true);

    public static AllowedMentions? Read(Form message)
    {
        if (message.Object("allowed_mentions") is not { } form)
            return null;

        var parse = form.List("parse", 1521).Select(item => item?.ToString() ?? "").ToList();
        if (parse.Except(["everyone", "users", "roles"]).Any())
            form.Wrong("parse", FormError.NotOneOf(["'roles'", "'users'", "'everyone'"]));

        var users = form.Snowflakes("users", 100);
        var roles = form.Snowflakes("roles", 100);
        foreach (var (name, ids) in new[] { ("users", users), ("roles", roles) })
        {
            if (parse.Contains(name) && ids.Count > 0)
                form.Wrong(new("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{name}\"] and {name}: [ids...] are mutually exclusive."));
        }

        return new(parse.Contains("everyone"), parse.Contains("users"), parse.Contains("roles"), users, roles, form.Boolean("replied_user") ?? false);
    }
}
