using System.Collections.Immutable;

namespace Onex.Testing.Driving;

/// <summary>What a log shows of an error that a handler raised.</summary>
/// <param name="Types">The names of its class and of the classes that is derived from.</param>
/// <param name="Text">Its message in every form.</param>
/// <param name="Cause">The class of the driver's error that it is chained to.</param>
public sealed record NodeError(ImmutableArray<string> Types, string Text, string Code, string CorrelationId, string Context, string Cause)
{
    public string Type => Types[0];

    public override string ToString() => $"{Type}: {Text} ({Code}; {Context})";
}
