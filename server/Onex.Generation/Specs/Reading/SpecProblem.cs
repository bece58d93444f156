using System.Collections.Immutable;

namespace Onex.Generation.Specs.Reading;

/// <summary>Why a value of a spec's JSON cannot be used.</summary>
/// <param name="Path">A JSON Pointer (RFC 6901) to the value, e.g. <c>/steps/2/needs/0</c>; empty for the whole.</param>
/// <param name="Code">INVALID_NODE_TYPE, INVALID_NAME or INVALID_SPEC.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Suggestions">What to write instead, or what to do; may be empty.</param>
public sealed record SpecProblem(string Path, string Code, string Message, ImmutableArray<string> Suggestions);
