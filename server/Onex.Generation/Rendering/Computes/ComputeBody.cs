using System.Collections.Immutable;
using Onex.Generation.Computing;
using Onex.Generation.Contracts;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>A node that works something out: a handler without anything injected, and functions that know only their arguments.</summary>
/// <param name="Types">The types of all values by name.</param>
internal sealed record ComputeBody(
    ModelDefinition Input,
    ModelDefinition Output,
    ImmutableDictionary<string, PropertyType> Types,
    ImmutableArray<Computation> Computations,
    ImmutableArray<ComputeOperation> Computed) : INodeBody
{
    public ImmutableArray<PackageOperation> Operations => [.. Computed.Select(operation => operation.Operation)];

    public string UsageTemplate => "nodes/compute/usage.md";

    public IEnumerable<KeyValuePair<string, string>> Imports => ComputeImports.All;

    public ImmutableArray<string> Warnings =>
    [
        .. Computed.Where(operation => operation.IsCustom).Select(operation => operation.Operation.Unimplemented("how it is worked out")),
        .. Output.Properties.Where(property => !CommonProperties.IsCommon(property.Name) && Computed.Any(operation => !operation.IsCustom) && !IsFilled(property.Name))
            .Select(property => $"The result's field '{property.Name}' stays empty: nothing tells how it is worked out."),
    ];

    /// <summary>All that is done to lists of items.</summary>
    public ImmutableArray<TransformationStep> Steps => [.. Computations.SelectMany(computation => SampleItems.StepsOf(computation))];

    private bool HasCustom => Computed.Any(operation => operation.IsCustom);

    /// <returns>The body, or why there is none, as the end of a sentence about the contract.</returns>
    public static (ComputeBody? Body, string Problem) Read(Contract contract)
    {
        var input = contract.Definitions.FirstOrDefault(definition => definition.Name == contract.InputModel.Name);
        var output = contract.Definitions.FirstOrDefault(definition => definition.Name == contract.OutputModel.Name);
        if (input is null || output is null) return (null, "it has no definition of its input or output model");
        var types = input.Properties.Where(property => !CommonProperties.IsCommon(property.Name)).ToDictionary(property => property.Name, property => property.Type, StringComparer.Ordinal);
        var (ordered, problem) = Order(contract.Computations, types, output);
        if (problem.Length > 0) return (null, problem);
        var operations = contract.IoOperations.Select(operation => ReadOperation(operation, ordered)).ToImmutableArray();
        var unknown = contract.IoOperations.SelectMany(operation => operation.OutputFields).FirstOrDefault(field => ordered.All(computation => computation.Output != field));
        if (unknown is not null) return (null, $"an operation fills '{unknown}', which no computation gives");
        var missing = operations.SelectMany(operation => FindMissing(operation, ordered, output)).FirstOrDefault();
        if (missing is not null) return (null, missing);
        return (new ComputeBody(input, output, types.ToImmutableDictionary(StringComparer.Ordinal), ordered, operations), "");
    }

    public void AddTo(TemplateModel common, Package package) => common
        .Add("systems_md", new MarkdownText(""))
        .Add("usage", new ComputeUsage(this, package).ToModel())
        .Add("has_custom", HasCustom)
        .Add("dispatches", Computed.Select(operation => string.Join(' ', operation.Outputs)).Distinct().Skip(1).Any());

    public void AddTo(TemplateModel operation, PackageOperation of, PackageNames names)
    {
    }

    public IEnumerable<BodyFile> PlanFiles(Package package, TemplateModel common)
    {
        yield return new BodyFile($"handlers/handler_{package.Names.Service}", "nodes/compute/handler.py", new ComputeHandler(this, package).AddTo(new TemplateModel(common)), []);
        yield return new BodyFile($"tests/test_{package.Names.Service}_handler", "nodes/compute/test_handler.py", new ComputeTests(this, package).AddTo(new TemplateModel(common)), []);
    }

    private bool IsFilled(string field) =>
        Computed.Any(operation => operation.Outputs.Contains(field) || operation.Steps.OfType<MatchComputation>().Any(match => operation.Outputs.Contains(match.Output) && MatchOutputs.Of(match, Computations) == field));

    private static (ImmutableArray<Computation> Ordered, string Problem) Order(ImmutableArray<Computation> computations, Dictionary<string, PropertyType> types, ModelDefinition output)
    {
        var ordered = ImmutableArray.CreateBuilder<Computation>();
        var open = computations.ToList();
        while (open.Count > 0)
        {
            var tried = open.Select(computation => (Computation: computation, Typing: ComputationTyping.Of(computation, types.GetValueOrDefault, Stated(computation)))).ToList();
            if (tried.Find(one => one.Typing.Type is not null) is not { Computation: { } next } found) return ([], tried[0].Typing.Problem);
            open.Remove(next);
            if (!types.TryAdd(next.Output, found.Typing.Type!)) return ([], $"several values are called '{next.Output}'");
            if (PythonNames.ToFieldName(next.Output).Length == 0) return ([], $"'{next.Output}' cannot be the name of a value");
            if (output.Find(next.Output) is { } property && property.Type with { Nullable = false } != found.Typing.Type) return ([], $"'{next.Output}' is not of the type that its computation gives");
            ordered.Add(next);
        }
        return (ordered.ToImmutable(), "");

        PropertyType? Stated(Computation computation) => output.Find(computation.Output) is { } property ? property.Type with { Nullable = false } : null;
    }

    private static ComputeOperation ReadOperation(IoOperation operation, ImmutableArray<Computation> ordered)
    {
        var needed = operation.OutputFields.ToHashSet(StringComparer.Ordinal);
        foreach (var computation in ordered.Reverse())
        {
            if (needed.Contains(computation.Output)) needed.UnionWith(ComputationNames.InputsOf(computation));
        }
        return new ComputeOperation(
            PackageOperation.Of(operation),
            [.. ordered.Where(computation => needed.Contains(computation.Output))],
            operation.OutputFields);
    }

    /// <summary>A field that an operation fills, or that must be there and is not filled.</summary>
    private static IEnumerable<string> FindMissing(ComputeOperation operation, ImmutableArray<Computation> all, ModelDefinition output)
    {
        if (operation.IsCustom) yield break;
        var filled = operation.Outputs.Concat(operation.Steps.OfType<MatchComputation>().Where(match => operation.Outputs.Contains(match.Output)).Select(match => MatchOutputs.Of(match, all)).OfType<string>()).ToList();
        foreach (var field in filled.Where(field => output.Find(field) is null)) yield return $"its output model has no field '{field}', which '{operation.Operation.Value}' fills";
        foreach (var property in output.Properties.Where(property => property.Required && !CommonProperties.IsCommon(property.Name) && !filled.Contains(property.Name)))
            yield return $"its output model needs '{property.Name}', which '{operation.Operation.Value}' does not fill";
    }
}
