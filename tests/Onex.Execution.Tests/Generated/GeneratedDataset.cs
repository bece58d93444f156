using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Generation.Components;
using Onex.Generation.Contracts.Completion;
using Onex.Generation.Errors;
using Onex.Generation.Rendering;
using Onex.Language.Api;

namespace Onex.Execution.Tests.Generated;

/// <summary>
/// All prompts and specs of the datasets, generated into folders. Packages of the same name are in different folders
/// (layers), so that one run of a type checker can judge all of a layer at once.
/// </summary>
public sealed class GeneratedDataset : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Lazy<ImmutableArray<GeneratedCase>> ordinary;
    private readonly Lazy<ImmutableArray<GeneratedCase>> broad;
    private readonly Lazy<ImmutableArray<GeneratedCase>> hostile;

    public GeneratedDataset()
    {
        ordinary = new(() => [.. OrdinaryPrompts.All.Concat(ComponentExamples.All).Concat(PlannedNodes.All).Concat(OrdinaryPrompts.Shared()).Select(prompt => Write("ordinary", prompt)), .. ContractCase.All.Select(contract => Write("ordinary", contract))]);
        broad = new(() => [.. HostileSpecs.Broad.Select(spec => Write("broad", spec))]);
        hostile = new(() => [.. HostilePrompts.All.Select(prompt => Write("hostile", prompt)), .. HostileSpecs.All.Select(spec => Write("hostile", spec))]);
    }

    /// <summary>What people write.</summary>
    internal ImmutableArray<GeneratedCase> Ordinary => ordinary.Value;

    /// <summary>A few packages that reach every line of the templates.</summary>
    internal ImmutableArray<GeneratedCase> Broad => broad.Value;

    /// <summary>What breaks generators.</summary>
    internal ImmutableArray<GeneratedCase> Hostile => hostile.Value;

    internal IEnumerable<GeneratedCase> All => [.. Ordinary, .. Broad, .. Hostile];

    internal static IEnumerable<string> LayersOf(IEnumerable<GeneratedCase> cases)
        => cases.Where(generated => generated.Package is not null).Select(generated => generated.Package!.Root).Distinct();

    public void Dispose() => folder.Dispose();

    private GeneratedCase Write(string group, PromptCase prompt) => Write(group, prompt.Title, () => PromptGenerator.Generate(prompt), prompt.PythonPackage);

    private GeneratedCase Write(string group, ContractCase contract)
    {
        var given = GivenContract.Read(contract.Text).Value;
        return Write(group, contract.Title, () => PackageGenerator.Generate(given, BundledApiIndex.Instance, ComponentCatalog.Bundled), given.Location.ParentPackage);
    }

    private GeneratedCase Write(string group, SpecCase spec) => Write(group, spec.Title, () => PromptGenerator.Generate(spec), pythonPackage: "");

    private GeneratedCase Write(string group, string title, Func<Result<FileSet>> generate, string pythonPackage)
    {
        try
        {
            var result = generate();
            if (result.IsFailure(out var refusal)) return new GeneratedCase(title, null, null, refusal, null);
            var files = result.Value;

            var layer = Enumerable.Range(0, int.MaxValue)
                .Select(number => folder.PathOf(group, $"layer{number}"))
                .First(root => !Directory.Exists(Path.Combine([root, .. pythonPackage.Split('.'), files.NodeFolder])));
            return new GeneratedCase(title, files, GeneratedPackage.Write(layer, files, pythonPackage), null, null);
        }
        catch (Exception failure)
        {
            // One case that fails must not hide what came of the others.
            return new GeneratedCase(title, null, null, null, failure);
        }
    }
}
