namespace AnnounceBot.Chat;

/// <param name="Label">At most 80 characters.</param>
/// <param name="Name">Of the <see cref="Commands.IButton"/> that hears of it.</param>
/// <param name="Argument">What it is told, such as an id; kept for as long as the message stands. At most 79 characters, none of them a colon; empty: nothing.</param>
internal sealed record ChatButton(string Label, string Name, string Argument, ButtonLook Look = ButtonLook.Quiet);
