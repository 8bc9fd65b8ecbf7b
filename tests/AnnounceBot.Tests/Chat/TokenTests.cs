using AnnounceBot.Chat;
using AnnounceBot.Storage;
using AnnounceBot.Testing;

namespace AnnounceBot.Tests.Chat;

public sealed class TokenTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("abc.def.ghi", "abc.def.ghi")]
    [InlineData(" abc.def.ghi\n", "abc.def.ghi")]
    [InlineData("Bot abc.def.ghi", "abc.def.ghi")]
    public void A_token_is_taken_as_it_was_pasted(string? given, string? expected)
    {
        Token.Read(new() { Token = given }).ShouldBe(expected);
    }

    [Fact]
    public void A_token_in_a_file_is_read_without_the_line_end()
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "token");
        File.WriteAllText(file, "abc.def.ghi\r\n");

        Token.Read(new() { TokenFile = new FilePath(file) }).ShouldBe("abc.def.ghi");
    }

    [Fact]
    public void A_file_that_is_not_there_or_empty_is_told_with_its_setting()
    {
        using var folder = new TempFolder();
        var empty = Path.Combine(folder.Path, "empty");
        File.WriteAllText(empty, "\n");

        Should.Throw<OperatorException>(() => Token.Read(new() { TokenFile = new FilePath(Path.Combine(folder.Path, "none")) })).Message.ShouldContain("discord.tokenFile");
        Should.Throw<OperatorException>(() => Token.Read(new() { TokenFile = new FilePath(empty) })).Message.ShouldContain("is empty");
    }

    [Fact]
    public void What_cannot_be_a_token_is_refused_and_not_repeated()
    {
        var refusal = Should.Throw<OperatorException>(() => Token.Read(new() { Token = "my secret words" })).Message;

        refusal.ShouldContain("is no Discord token");
        refusal.ShouldNotContain("secret");
    }
}
