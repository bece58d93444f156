using System.Collections.Immutable;

namespace Onex.Generation.Results;

/// <summary>What a command other than <c>generate</c> prints with <c>--json</c> when it refuses (<c>docs/schemas/error.schema.json</c>).</summary>
public sealed record ErrorDocument(bool Success, ImmutableArray<ErrorResponse> Errors);
