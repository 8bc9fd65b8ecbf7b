namespace AnnounceBot.Chat.Commands;

/// <summary>Questions in a window of their own (Discord's modal).</summary>
/// <param name="Name">Of the <see cref="IForm"/> that takes the answers.</param>
/// <param name="Argument">What it is told besides, as in <see cref="ChatButton.Argument"/>.</param>
/// <param name="Title">At most 45 characters, plain.</param>
/// <param name="Fields">One to five.</param>
internal sealed record Form(string Name, string Argument, string Title, IReadOnlyList<FormField> Fields);
