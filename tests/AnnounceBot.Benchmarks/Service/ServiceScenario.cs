using System.Diagnostics;
using System.Globalization;
using AnnounceBot.Benchmarks.Delivery;

namespace AnnounceBot.Benchmarks.Service;

/// <summary>The bot as a service with many feeds, hour after hour on a fast clock: blogs, chat and bot each in a process of its own.</summary>
internal static class ServiceScenario
{
    public static async Task RunAsync(ServicePlan plan)
    {
        using var blogs = new SideProcess([BlogServer.Verb, .. plan.ToArguments()]);
        using var playground = new PlaygroundProcess(plan.Factor);
        using var bot = Process.Start(Environment.ProcessPath!, [WatchedBot.Verb, playground.Api.AbsoluteUri, blogs.FirstLine, .. plan.ToArguments()]);
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{plan}"));
        await bot.WaitForExitAsync();
    }
}
