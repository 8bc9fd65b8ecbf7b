using AnnounceBot.Discord.Models;

namespace AnnounceBot.Discord.Tests.Support;

/// <summary>What handlers show in tests.</summary>
internal static class SomeAnswer
{
    public static Modal Modal => new()
    {
        CustomId = "edit:7",
        Title = "Edit",
        Components = [new Label { Text = "Title", Component = new TextInput { CustomId = "title", Style = TextInputStyle.SingleLine } }],
    };

    public static InteractionMessage Text(string text) => new() { Content = text };
}
