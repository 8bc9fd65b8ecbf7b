using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using AnnounceBot.Cli;

using var stop = new CancellationTokenSource();
var times = 0;
void Stop(PosixSignalContext signal)
{
    // Who says it twice does not want to wait for what is under way. Each signal comes in a thread of its own.
    if (Interlocked.Increment(ref times) > 1)
        Environment.Exit(ExitStatus.Interrupted);
    signal.Cancel = true;
    stop.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
var environment = new Dictionary<string, string>();
foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
    environment[(string)variable.Key] = (string)variable.Value!;
var shell = new Shell(
    new StreamReader(Console.OpenStandardInput(), utf8), output, Console.Error, environment, Environment.CurrentDirectory,
    IsTerminal: !Console.IsErrorRedirected, TimeProvider.System, new Random());
return await Application.RunAsync(args, shell, stop.Token);
