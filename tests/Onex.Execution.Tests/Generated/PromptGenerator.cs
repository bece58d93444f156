using Onex.Execution.Tests.Datasets;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Language.Api;

namespace Onex.Execution.Tests.Generated;

/// <summary>From a prompt or a spec to files in one step, the way the pipeline goes.</summary>
internal static class PromptGenerator
{
    public static Result<FileSet> Generate(PromptCase prompt)
    {
        var reading = PromptReader.Read(prompt.Prompt, PromptOverrides.None with { Name = prompt.Name });
        return reading.IsUnderstood
            ? PackageGenerator.Generate(reading.Spec, new PackageLocation(prompt.Layout, prompt.PythonPackage), BundledApiIndex.Instance)
            : reading.Error;
    }

    public static Result<FileSet> Generate(SpecCase spec)
        => PackageGenerator.Generate(spec.Spec, new PackageLocation(spec.Layout, ParentPackage: ""), BundledApiIndex.Instance);
}
