using System.Collections.Immutable;

namespace Onex.Generation.Events;

/// <summary>One gate's outcome as events carry it.</summary>
public sealed record GateChecked(
    string GateId,
    string GateName,
    bool Passed,
    ImmutableArray<string> Errors,
    ImmutableArray<string> Warnings);
