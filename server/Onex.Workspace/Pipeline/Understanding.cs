using System.Collections.Immutable;
using Onex.Generation.Contracts.Completion;
using Onex.Generation.Gates;
using Onex.Generation.Specs;

namespace Onex.Workspace.Pipeline;

/// <summary>What a source came to.</summary>
/// <param name="Gates">What G1 to G3 say of it.</param>
/// <param name="Contract">Null where the contract is yet to be written.</param>
internal sealed record Understanding(NodeSpec Spec, ImmutableArray<GateResult> Gates, GivenContract? Contract);
