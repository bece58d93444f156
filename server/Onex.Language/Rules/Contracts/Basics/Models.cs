using Onex.Language.Naming;
using Onex.Language.Python;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>How the models of a node are called and where they are, after its other model or by convention.</summary>
internal static class Models
{
    /// <summary>A whole reference. Null where nothing names the node.</summary>
    /// <param name="role">Input or Output.</param>
    /// <param name="other">The reference for the other role.</param>
    public static string[]? Reference(NodeIdentity? node, string role, YamlMapping? other)
    {
        if (NameOf(node, role, other) is not { } name) return null;
        return ModuleOf(node, name, other) is { } module ? [$"name: {name}", $"module: {module}"] : null;
    }

    /// <summary>The name or the module of a reference that has the other one.</summary>
    public static string[]? Part(NodeIdentity? node, string part, string role, YamlMapping reference, YamlMapping? other)
    {
        if (part == "module") return Text(reference, "name") is { } name && ModuleOf(node, name, other) is { } module ? [module] : null;
        if (Text(reference, "module") is { } written && LastSegment(written) is ['m', 'o', 'd', 'e', 'l', '_', _, ..] last) return [Casing.ToPascalCase(last)];
        return NameOf(node, role, other) is { } found ? [found] : null;
    }

    private static string? NameOf(NodeIdentity? node, string role, YamlMapping? other)
    {
        var opposite = role == "Input" ? "Output" : "Input";
        if (Text(other, "name") is { } name && name.EndsWith(opposite, StringComparison.Ordinal)) return name[..^opposite.Length] + role;
        return node is null ? null : $"Model{Casing.ToPascalCase(node.Subject)}{role}";
    }

    private static string? ModuleOf(NodeIdentity? node, string name, YamlMapping? other)
    {
        if (Text(other, "module") is { } module && PythonName.IsDottedPath(module) && MayBeOfNode(node, module))
            return LastSegment(module).StartsWith("model_", StringComparison.Ordinal) ? $"{module[..module.LastIndexOf('.')]}.{Casing.ToSnakeCase(name)}" : module;
        return node is null ? null : $"{node.Package}.models.{Casing.ToSnakeCase(name)}";
    }

    /// <summary>A library's model that many nodes share, e.g. an event envelope of omnibase_core, has no model of this node beside it.</summary>
    private static bool MayBeOfNode(NodeIdentity? node, string module) =>
        node is null || !module.StartsWith("omnibase_", StringComparison.Ordinal) || module.Split('.').Contains(node.Name);

    private static string LastSegment(string module) => module[(module.LastIndexOf('.') + 1)..];

    private static string? Text(YamlMapping? reference, string key) => reference?[key] is YamlScalar { IsText: true, Value.Length: > 0 } text ? text.Value : null;
}
