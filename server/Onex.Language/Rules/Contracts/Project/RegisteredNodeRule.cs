using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Registration;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The runtime of omnibase_infra finds nodes by the entry points <c>onex.nodes</c>. Only projects that have the group are looked at.</summary>
internal sealed class RegisteredNodeRule : IContractRule
{
    private const string ProjectFile = "pyproject.toml";

    public RuleDescriptor Descriptor { get; } = new("NODE-008", "A node is registered under onex.nodes", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (NodeFolder.Of(surroundings) is not { } folder || surroundings.Project is not { } project) yield break;
        if (contract.Root?["name"] is not YamlScalar { IsText: true } name || project.PackageOf(folder.Contract) is not { } module) yield break;
        var home = ProjectPath.Upwards(folder.Node).FirstOrDefault(f => project.HasFile(ProjectPath.Join(f, ProjectFile)));
        if (home is null || project.Files.Read(ProjectPath.Join(home, ProjectFile)) is not { } toml) yield break;
        var registered = PyprojectEntryPoints.ModulesIn(toml);
        if (registered.IsEmpty || registered.Any(r => IsOf(r, module, folder))) yield break;
        var found = Descriptor.At(name.ContentSpan, $"{module} is not among the entry points {PyprojectEntryPoints.Group} of {ProjectFile}, so no runtime finds the node.");
        var registration = PyprojectEntryPoints.Register(toml, folder.Name, module);
        yield return registration.NewText is { } after
            ? found with { Fixes = [new CodeFix("Register the node", IsPreferred: true, []) { OtherEdits = [new FileTextEdit(ProjectPath.Join(home, ProjectFile), Insertion(toml, after))] }] }
            : found;
    }

    /// <summary>The node's folder, the folder of its version, or something in them.</summary>
    private static bool IsOf(string registered, string module, NodeFolder folder)
    {
        var node = folder.Version is null ? module : module[..module.LastIndexOf('.')];
        return registered == node || registered.StartsWith(node + ".", StringComparison.Ordinal) || registered.StartsWith(node + ":", StringComparison.Ordinal);
    }

    /// <summary>What was put into a text to make the other of it.</summary>
    private static TextEdit Insertion(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        return new TextEdit(new TextSpan(start, 0), after.Substring(start, after.Length - before.Length));
    }
}
