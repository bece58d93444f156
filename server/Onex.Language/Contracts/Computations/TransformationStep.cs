using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>One change of a list of items.</summary>
/// <param name="Action">
/// <c>filter</c> (arguments: a comparison <c>== != &lt; &lt;= &gt; &gt;=</c> and a value), <c>sort</c> (ascending or descending), <c>group</c>, <c>select</c>,
/// <c>deduplicate</c>, <c>rename</c> (the new name), <c>take</c> (how many).
/// </param>
/// <param name="Fields">The fields of the items that it looks at.</param>
public sealed record TransformationStep(string Action, ImmutableArray<string> Fields, ImmutableArray<string> Arguments);
