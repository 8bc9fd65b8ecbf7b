using System.Text.Json.Nodes;

namespace AnnounceBot.Playground.World.Shapes;

/// <summary>People as Discord's user and member objects.</summary>
internal static class PersonShape
{
    private static readonly DateTimeOffset Joined = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);

    public static JsonObject User(Person person)
    {
        var user = new JsonObject
        {
            ["id"] = person.Id,
            ["username"] = person.UserName,
            ["discriminator"] = person.IsBot ? "0051" : "0",
            ["global_name"] = person.IsBot ? null : person.Name,
            ["avatar"] = null,
            ["avatar_decoration_data"] = null,
            ["collectibles"] = null,
            ["primary_guild"] = null,
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["banner"] = null,
            ["accent_color"] = null,
        };
        if (person.IsBot)
        {
            user["username"] = person.Name;
            user["bot"] = true;
        }

        return user;
    }

    /// <summary>The user that is asking, with what only they may know.</summary>
    public static JsonObject Self(Person person)
    {
        var user = User(person);
        user["mfa_enabled"] = true;
        user["locale"] = "en-US";
        user["verified"] = true;
        user["email"] = null;
        return user;
    }

    public static JsonObject Member(Person person)
    {
        var member = MemberWithoutUser(person);
        member["user"] = User(person);
        return member;
    }

    /// <summary>As it stands beside a message's author, who is told already.</summary>
    public static JsonObject MemberWithoutUser(Person person) => new()
    {
        ["avatar"] = null,
        ["banner"] = null,
        ["communication_disabled_until"] = null,
        ["flags"] = 0,
        ["joined_at"] = Shape.Timestamp(Joined),
        ["nick"] = null,
        ["pending"] = false,
        ["premium_since"] = null,
        ["roles"] = Shape.Strings(person.RoleIds),
        ["mute"] = false,
        ["deaf"] = false,
    };
}
