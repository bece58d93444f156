using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Language.Api;

namespace Onex.Workspace.Api;

/// <summary>A made index, or why there is none.</summary>
/// <param name="Text">In the format of <see cref="ApiIndexFormat"/>.</param>
/// <param name="Modules">How many it has.</param>
/// <param name="Damaged">Modules that have syntax errors or cannot be read: names of theirs may be missing.</param>
public sealed record ApiIndexResult(string? Text, ApiPackage? Package, int Modules, ImmutableArray<string> Damaged, OnexError? Error);
