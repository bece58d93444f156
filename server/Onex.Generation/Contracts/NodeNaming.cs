using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>The names that the parts of a node have in its contract.</summary>
/// <param name="Folder">The node's own folder, which the contract's <c>name</c> repeats.</param>
/// <param name="Package">The package that <c>node.py</c> is a module of.</param>
/// <param name="Input">The model of requests, without its description.</param>
/// <param name="Output">The model of results, without its description.</param>
/// <param name="Handler">The class that does the work.</param>
/// <param name="OperationEnum">What a request's <c>operation</c> is of.</param>
internal sealed record NodeNaming(NodeSpec Spec, string Folder, string Package, ModelReference Input, ModelReference Output, ModelReference Handler, string OperationEnum)
{
    private const string FirstVersion = "v1_0_0";

    public string Type => Spec.NodeType.ToString();

    /// <summary>The names that follow from a spec and from where the package will stand.</summary>
    public static NodeNaming Of(NodeSpec spec, PackageLocation location)
    {
        var typedService = TypeSuffix.Append(spec.ServiceName, "_" + spec.NodeType.ToString().ToLowerInvariant());
        var isVersioned = location.Layout == NodeLayout.Versioned;
        var folder = isVersioned ? $"node_{spec.Domain}_{typedService}" : $"node_{typedService}";
        var parent = location.ParentPackage.Length == 0 ? folder : $"{location.ParentPackage}.{folder}";
        var package = isVersioned ? $"{parent}.{FirstVersion}" : parent;
        return new NodeNaming(
            spec,
            folder,
            package,
            new ModelReference($"Model{spec.Name}Input", $"{package}.models.model_{spec.ServiceName}_input", ""),
            new ModelReference($"Model{spec.Name}Output", $"{package}.models.model_{spec.ServiceName}_output", ""),
            new ModelReference($"Handler{spec.Name}", $"{package}.handlers.handler_{spec.ServiceName}", ""),
            $"Enum{spec.Name}OperationType");
    }

    public string ModelModule(string role) => $"{Package}.models.model_{Spec.ServiceName}_{role}";

    public string StateEnum => $"Enum{Spec.Name}State";

    public string TriggerEnum => $"Enum{Spec.Name}Trigger";

    /// <param name="role">input, output, or a word of <see cref="ModelRoles"/>.</param>
    public string ModelClass(string role) => role switch
    {
        "input" => Input.Name,
        "output" => Output.Name,
        _ => $"Model{Spec.Name}{role[..1].ToUpperInvariant()}{role[1..]}",
    };
}
