using AnnounceBot.Digests.Publishing;

namespace AnnounceBot.Tests.Digests.Publishing;

/// <summary>Issues as files in the output folder.</summary>
public sealed class OutputFolderTests : PublishSide
{
    [Fact]
    public async Task An_issue_is_written_as_it_was_rendered_and_nothing_else_is_left_there()
    {
        var issue = await PublishOneAsync();

        var file = Directory.GetFiles(Output).ShouldHaveSingleItem();
        Path.GetFileName(file).ShouldBe(issue.Renderings.FileName);
        File.ReadAllText(file).ShouldBe(issue.Renderings.Markdown);
        Texts("SELECT written_at IS NOT NULL FROM digests").ShouldBe(["1"]);
    }

    [Fact]
    public async Task Another_file_of_that_name_stays_as_it_is_and_moderators_read_what_ours_is_called()
    {
        var name = await NameAsync();
        File.WriteAllText(Path.Combine(Output, name), "by hand");

        await PublishOneAsync();

        var ours = name.Insert(name.IndexOf('.', StringComparison.Ordinal), "-1");
        Directory.GetFiles(Output).Select(Path.GetFileName).Order().ShouldBe(new[] { name, ours }.Order());
        File.ReadAllText(Path.Combine(Output, name)).ShouldBe("by hand");
        await DeliverAsync();
        Notices.ShouldHaveSingleItem().ShouldStartWith("The file of issue 1 stands in the output folder as");
    }

    [Fact]
    public async Task After_a_crash_between_the_file_and_our_note_of_it_there_is_one_file()
    {
        await PublishOneAsync();
        await _bot.Get<AnnounceBot.Storage.Writer>().WriteAsync(session => session.Execute("UPDATE digests SET written_at = NULL"), default);
        File.WriteAllText(Path.Combine(Output, ".announcebot-1"), "half of it");

        await RestartAsync();
        await _bot.Get<OutputFolder>().SettleAsync(default);

        Directory.GetFiles(Output, "*.md").ShouldHaveSingleItem();
        Texts("SELECT written_at IS NOT NULL FROM digests").ShouldBe(["1"]);
    }

    [Fact]
    public async Task After_a_crash_before_the_file_it_is_written_at_the_start()
    {
        await PublishOneAsync();
        await _bot.Get<AnnounceBot.Storage.Writer>().WriteAsync(session => session.Execute("UPDATE digests SET written_at = NULL"), default);
        Directory.Delete(Output, recursive: true);

        await RestartAsync();
        await _bot.Get<OutputFolder>().SettleAsync(default);

        Directory.GetFiles(Output).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_once_and_tried_again_until_it_works()
    {
        File.WriteAllText(Output, "no folder");
        await AddAsync(3);
        var issue = await PublishAsync();
        for (var look = 0; look < 3; look++)
            await _bot.Get<OutputFolder>().SettleAsync(default);
        await DeliverAsync();
        Notices.ShouldHaveSingleItem().ShouldStartWith("**The file of issue 1 cannot be written.**");

        File.Delete(Output);
        await _bot.Get<OutputFolder>().SettleAsync(default);

        Directory.GetFiles(Output).ShouldHaveSingleItem();
        await DeliverAsync();
        Chat.Done.ShouldContain(done => done.Contains($"Now it stands in the output folder as", StringComparison.Ordinal));
        Texts($"SELECT file_name FROM digests WHERE id = {issue.Id.Value}").ShouldBe([issue.Renderings.FileName]);
    }

    [Fact]
    public async Task Without_a_folder_nothing_is_written_nor_once_there_is_one()
    {
        await RestartAsync(Options with { OutputFolder = null });
        await PublishOneAsync();

        await RestartAsync(Options);
        await _bot.Get<OutputFolder>().SettleAsync(default);

        Directory.Exists(Output).ShouldBeFalse();
    }

    [Fact]
    public async Task Taken_back_its_file_goes_also_after_a_crash()
    {
        var issue = await PublishOneAsync();

        (await Publisher.UnpublishAsync(issue.Id, Mo, default)).ShouldEndWith("is removed.");

        Directory.GetFiles(Output).ShouldBeEmpty();
        Texts("SELECT markdown IS NULL AND file_name IS NULL FROM digests").ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_file_that_somebody_changed_is_left_and_that_is_said()
    {
        var issue = await PublishOneAsync();
        File.AppendAllText(Directory.GetFiles(Output).Single(), "\nmine");

        (await Publisher.UnpublishAsync(issue.Id, Mo, default)).ShouldContain("was changed since I wrote it, so I left it");

        Directory.GetFiles(Output).ShouldHaveSingleItem();
    }

    private async Task<PublishedIssue> PublishOneAsync()
    {
        await AddAsync(3);
        return await PublishAsync();
    }

    /// <returns>What the file of an issue of today is called; it was taken back.</returns>
    private async Task<string> NameAsync()
    {
        var issue = await PublishOneAsync();
        await Publisher.UnpublishAsync(issue.Id, Mo, default);
        return issue.Renderings.FileName;
    }
}
