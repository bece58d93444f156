using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>What a node is called, as far as its contract or its folder tells.</summary>
/// <param name="Name">In snake_case, e.g. <c>node_order_effect</c>.</param>
/// <param name="Package">The dotted package that its folder is, as far as known, e.g. <c>acme.nodes.node_order_effect</c>.</param>
internal sealed record NodeIdentity(string Name, string Package)
{
    /// <summary>Without <c>node_</c> and the kind at the end, e.g. <c>order</c>.</summary>
    public string Subject
    {
        get
        {
            var subject = Name.StartsWith("node_", StringComparison.Ordinal) ? Name["node_".Length..] : Name;
            return NodeTypes.KindOfName(subject) is { } kind ? subject[..^(kind.Length + 1)] : subject;
        }
    }

    /// <summary>Null where neither the contract nor the folder has a name in snake_case.</summary>
    public static NodeIdentity? Of(ContractDocument contract, IContractSurroundings surroundings)
    {
        string[] folders = surroundings.Path is { } path ? path.Split('/')[..^1] : [];
        // A folder may hold the version of the node in it.
        if (folders is [.., ['v', >= '0' and <= '9', ..]]) folders = folders[..^1];
        var written = contract.Root?.TextAt("name");
        var name = new[] { written, folders.LastOrDefault() }.FirstOrDefault(n => n is not null && NameConventionRule.IsSnakeCase(n));
        if (name is null) return null;
        var source = Array.LastIndexOf(folders, "src");
        var package = source < 0 ? "" : string.Join('.', folders[(source + 1)..]);
        return new NodeIdentity(name, package.Length == 0 ? name : package);
    }
}
