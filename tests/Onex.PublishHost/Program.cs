using System.Diagnostics;
using System.Globalization;
using Onex.Workspace.Publishing;
using Onex.Workspace.Tests.Publishing;

// A process for tests to lose. It publishes a scenario that has been prepared, and before the given step it kills itself (SIGKILL on Unix),
// or waits for ever where the step is "wait:N". Ends with 0 when it has published, with 1 and the error's code when it has not.
var scenario = PublishScenario.Named(args[0]);
var root = args[1];
var waits = args[2].StartsWith("wait:", StringComparison.Ordinal);
var end = int.Parse(args[2].AsSpan(waits ? 5 : 0), CultureInfo.InvariantCulture);

var disk = new FaultyFileSystem((step, _) =>
{
    if (step != end) return;
    if (waits) Console.WriteLine("waiting");
    else Process.GetCurrentProcess().Kill();
    Thread.Sleep(Timeout.Infinite);
});
var publisher = new Publisher(new FixedClock(), disk, (_, _) => { });
if (!publisher.Publish(scenario.Plan(root), PublishOptions.Default).IsFailure(out var error)) return 0;
Console.WriteLine(error.Code);
return 1;
