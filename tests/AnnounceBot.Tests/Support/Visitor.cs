using AnnounceBot.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AnnounceBot.Tests.Support;

/// <summary>One of the playground's people, at its page in a browser.</summary>
internal sealed class Visitor(IPage page, Uri playground, string name)
{
    private static readonly float Patience = (float)Wait.Limit.TotalMilliseconds;

    public IPage Page => page;

    private ILocator MessageBox => page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^Message ") });

    private ILocator Unanswered => page.Locator(".message.notice");

    /// <param name="complaints">What the page complains of.</param>
    public static async Task<Visitor> ComeAsync(IBrowser browser, Uri playground, string name, string channel, Action<string> complaints)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1400, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        page.PageError += (_, problem) => complaints($"{name}: {problem}");
        var visitor = new Visitor(page, playground, name);
        await visitor.GoAsync(channel);
        return visitor;
    }

    public async Task GoAsync(string channel)
    {
        await page.GotoAsync(new Uri(playground, $"?person={name}#{channel}").ToString());
        await page.GetByRole(AriaRole.Heading, new() { Name = channel, Exact = true, Level = 1 }).WaitForAsync();
    }

    public async Task SayAsync(string text)
    {
        await MessageBox.FillAsync(text);
        await MessageBox.PressAsync("Enter");
        await SeeAsync(text);
    }

    /// <summary>Types a command, and waits for the answer that it should have.</summary>
    public Task TypeAsync(string command, string answer, params (string Option, string Value)[] options) => DoAsync(answer, async () =>
    {
        await MessageBox.FillAsync($"/{command}");
        await page.GetByRole(AriaRole.Option, new() { Name = $"/{command}" }).First.ClickAsync();
        foreach (var (option, value) in options)
            await page.GetByRole(AriaRole.Combobox, new() { NameRegex = new($"^{option}") }).FillAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).And(page.Locator("#composer button")).ClickAsync();
    });

    /// <summary>Uses a command in a message's menu.</summary>
    public Task ChooseAsync(string message, string command, string answer) => DoAsync(answer, async () =>
    {
        var said = page.Locator("#scroller .message").Filter(new() { HasText = message }).First;
        await said.HoverAsync();
        await said.GetByRole(AriaRole.Button, new() { Name = "Apps" }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = command }).ClickAsync();
    });

    /// <summary>Presses the newest button of that name in the room.</summary>
    public Task PressAsync(string label, string answer) => DoAsync(answer, () => Button(label).ClickAsync());

    /// <summary>Opens a form, fills in a field, and sends it.</summary>
    public async Task FillAsync(string button, string label, string value, string answer)
    {
        var form = page.GetByRole(AriaRole.Dialog);
        await DoAsync(form, () => Button(button).ClickAsync());
        await DoAsync(Answer(answer), async () =>
        {
            await form.GetByLabel(label).FillAsync(value);
            await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        });
    }

    /// <summary>Chooses from the newest menu that shows such a text: one, or of a menu that takes several another one (what was chosen is left out then).</summary>
    public Task PickAsync(string menu, string choice, string answer) => DoAsync(answer, async () =>
    {
        await page.Locator("#scroller .select").Filter(new() { HasText = menu }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice }).ClickAsync();
        var done = page.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true });
        if (await done.IsVisibleAsync())
            await done.ClickAsync();
    });

    /// <summary>Downloads a message's last file.</summary>
    public async Task<string> DownloadAsync(string message)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Answer(message).Locator("a[download]").Last.ClickAsync(), new() { Timeout = Patience });
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        return await reader.ReadToEndAsync();
    }

    public Task SeeAsync(string text) => Expect(Answer(text)).ToBeVisibleAsync(new() { Timeout = Patience });

    private ILocator Button(string label) => page.Locator("#scroller").GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last;

    private ILocator Answer(string text) => page.Locator("#scroller .message").Filter(new() { HasText = text }).Last;

    private Task DoAsync(string answer, Func<Task> actAsync) => DoAsync(Answer(answer), actAsync);

    /// <summary>Does it; and again when it was not answered in time: on a busy machine three seconds are soon over, and people try again, too.</summary>
    private async Task DoAsync(ILocator answer, Func<Task> actAsync)
    {
        do
        {
            if (await Unanswered.CountAsync() > 0)
                await Unanswered.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).First.ClickAsync();
            await actAsync();
            await answer.Or(Unanswered).First.WaitForAsync();
        }
        while (!await answer.IsVisibleAsync());
    }
}
