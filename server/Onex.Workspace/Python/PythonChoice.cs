using System.Collections.Immutable;
using Onex.Generation.Errors;

namespace Onex.Workspace.Python;

/// <summary>What the search for an interpreter came to.</summary>
/// <param name="PassedOver">For people: what should have been taken first and could not be.</param>
internal sealed record PythonChoice(PythonLocation? Location, ImmutableArray<string> PassedOver, OnexError? Error);
