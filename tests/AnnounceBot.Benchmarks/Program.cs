using System.Globalization;
using System.Reflection;
using AnnounceBot.Benchmarks;
using AnnounceBot.Benchmarks.Answers;
using AnnounceBot.Benchmarks.Delivery;
using AnnounceBot.Benchmarks.Digests;
using AnnounceBot.Benchmarks.EndToEnd;
using AnnounceBot.Benchmarks.Service;
using AnnounceBot.Benchmarks.Stores;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

switch (args)
{
    case ["outbox", var deliveries, var factor]:
        await OutboxScenario.RunAsync(int.Parse(deliveries, CultureInfo.InvariantCulture), int.Parse(factor, CultureInfo.InvariantCulture));
        break;
    case ["answers", var posts]:
        await AnswersScenario.RunAsync(int.Parse(posts, CultureInfo.InvariantCulture), weeks: 520);
        break;
    case ["answers", var posts, var weeks]:
        await AnswersScenario.RunAsync(int.Parse(posts, CultureInfo.InvariantCulture), int.Parse(weeks, CultureInfo.InvariantCulture));
        break;
    case ["stores", var few, var many, .. { Length: <= 1 } part]:
        await StoresScenario.RunAsync(int.Parse(few, CultureInfo.InvariantCulture), int.Parse(many, CultureInfo.InvariantCulture), part.FirstOrDefault(""));
        break;
    case ["digest", var posts]:
        await DigestScenario.RunAsync(int.Parse(posts, CultureInfo.InvariantCulture));
        break;
    case ["poll", var feeds, var entries, .. { Length: <= 2 } rest]:
        await PollScenario.RunAsync(
            int.Parse(feeds, CultureInfo.InvariantCulture), int.Parse(entries, CultureInfo.InvariantCulture),
            runs: rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 5, published: rest.Length > 1 ? rest[1] : null);
        break;
    case [FeedServer.Verb, var feeds, var entries]:
        await FeedServer.ServeAsync(int.Parse(feeds, CultureInfo.InvariantCulture), int.Parse(entries, CultureInfo.InvariantCulture));
        break;
    case [PollFloor.Verb]:
        break;
    case [PollFloor.Verb, var address, var feeds, var path]:
        await PollFloor.RunAsync(address, int.Parse(feeds, CultureInfo.InvariantCulture), path);
        break;
    case [Measured.Verb, var program, .. var arguments]:
        return Measured.Tell(program, arguments);
    case [PlaygroundProcess.Verb, var factor]:
        await PlaygroundProcess.ServeAsync(int.Parse(factor, CultureInfo.InvariantCulture));
        break;
    case ["service", .. var plan]:
        await ServiceScenario.RunAsync(ServicePlan.Parse(plan));
        break;
    case [BlogServer.Verb, .. var plan]:
        await BlogServer.ServeAsync(ServicePlan.Parse(plan));
        break;
    case [WatchedBot.Verb, var api, var port, .. var plan]:
        await WatchedBot.RunAsync(new(api), int.Parse(port, CultureInfo.InvariantCulture), ServicePlan.Parse(plan));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, ByWork());
        break;
}

return 0;

// In this process, whose work is counted. A short time is enough, since nothing disturbs it; those that wait for the disk would otherwise take minutes.
static IConfig ByWork() => DefaultConfig.Instance.AddColumn(StatisticColumn.Median)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithClock(new WorkClock()).WithIterationTime(TimeInterval.FromMilliseconds(100)));
