using Onex.Generation.Specs;

namespace Onex.Execution.Tests.Datasets;

/// <summary>A spec to generate a package from, as somebody might edit one.</summary>
/// <param name="Title">What is special about it; unique.</param>
public sealed record SpecCase(string Title, NodeSpec Spec, NodeLayout Layout = NodeLayout.Versioned);
