using Onex.Generation.Specs;

namespace Onex.Execution.Tests.Datasets;

/// <summary>A prompt to generate a package from.</summary>
/// <param name="Title">What is special about it; unique.</param>
/// <param name="Name">What the caller names the node instead of the prompt; null leaves it to the prompt.</param>
/// <param name="PythonPackage">The dotted package that the node is generated into; empty for none.</param>
public sealed record PromptCase(
    string Title, string Prompt, string? Name = null, NodeLayout Layout = NodeLayout.Versioned, string PythonPackage = "");
