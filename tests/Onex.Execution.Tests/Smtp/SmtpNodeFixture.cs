using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Testing.Driving;

namespace Onex.Execution.Tests.Smtp;

/// <summary>The session of a generated node at a real mail server, run once for all tests.</summary>
public sealed class SmtpNodeFixture
{
    private readonly Lazy<Task<ImmutableDictionary<string, NodeStep>>> steps =
        new(() => NodeDriver.RunAsync(ComponentExamples.Of("smtp")[0], "smtp_session.py", new { }));

    public Task<ImmutableDictionary<string, NodeStep>> StepsAsync() => steps.Value;
}
