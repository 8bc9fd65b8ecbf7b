using System.Globalization;
using System.Reflection;
using AnnounceBot.Benchmarks.Answers;
using AnnounceBot.Benchmarks.Delivery;
using AnnounceBot.Benchmarks.Digests;
using BenchmarkDotNet.Running;

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
    case ["digest", var posts]:
        await DigestScenario.RunAsync(int.Parse(posts, CultureInfo.InvariantCulture));
        break;
    case [PlaygroundProcess.Verb, var factor]:
        await PlaygroundProcess.ServeAsync(int.Parse(factor, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
