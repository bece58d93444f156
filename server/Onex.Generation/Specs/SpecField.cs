namespace Onex.Generation.Specs;

/// <summary>A datum that the prompt names: snake_case name and a Python type out of the small set that contracts use (str, int, float, bool, datetime, UUID, Decimal, bytes, list[str], …).</summary>
public sealed record SpecField(string Name, string Type);
