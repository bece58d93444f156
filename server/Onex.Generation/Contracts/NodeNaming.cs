using Onex.Generation.Naming;
using Onex.Generation.Specs;

namespace Onex.Generation.Contracts;

/// <summary>The names that follow from a NodeSpec and from where the package stands.</summary>
internal sealed record NodeNaming(NodeSpec Spec, PackageLocation Location)
{
    private const string FirstVersion = "v1_0_0";

    public string Type => Spec.NodeType.ToString();

    private string TypeWord => Type.ToLowerInvariant();

    public string Folder => Location.Layout == NodeLayout.Versioned
        ? $"node_{Spec.Domain}_{TypedService}"
        : $"node_{TypedService}";

    private string TypedService => TypeSuffix.Append(Spec.ServiceName, "_" + TypeWord);

    /// <summary>The package that <c>node.py</c> is a module of.</summary>
    public string Package
    {
        get
        {
            var package = Location.ParentPackage.Length == 0 ? Folder : $"{Location.ParentPackage}.{Folder}";
            return Location.Layout == NodeLayout.Versioned ? $"{package}.{FirstVersion}" : package;
        }
    }

    public string ModelClass(string role) => $"Model{Spec.Name}{role[..1].ToUpperInvariant()}{role[1..]}";

    public string ModelModule(string role) => $"{Package}.models.model_{Spec.ServiceName}_{role}";

    public string OperationEnum => $"Enum{Spec.Name}OperationType";

    public string StateEnum => $"Enum{Spec.Name}State";

    public string TriggerEnum => $"Enum{Spec.Name}Trigger";

    public string EnumClass(string role) => $"Enum{Spec.Name}{role}";

    public string HandlerClass => $"Handler{Spec.Name}";

    public string HandlerModule => $"{Package}.handlers.handler_{Spec.ServiceName}";
}
