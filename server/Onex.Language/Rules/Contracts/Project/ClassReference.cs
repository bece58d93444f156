using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>A place of a contract that names a Python module, and mostly a class in it.</summary>
/// <param name="Path">The keys that lead to it, e.g. <c>handler_routing.handlers.handler</c>.</param>
/// <param name="Module">The value of <c>module</c>.</param>
/// <param name="Class">The class in it; null where only the module is named.</param>
internal sealed record ClassReference(string Path, YamlScalar Module, YamlScalar? Class)
{
    private const int DeepestMapping = 12;

    /// <summary>All maps with a <c>module</c>, in the order of the text. The class is <c>class_name</c>, or a <c>name</c> in PascalCase.</summary>
    public static IEnumerable<ClassReference> In(ContractDocument contract) => contract.Root is null ? [] : In(contract.Root, "", 0);

    private static IEnumerable<ClassReference> In(YamlNode node, string path, int depth)
    {
        if (depth > DeepestMapping) yield break;
        if (node is YamlMapping mapping)
        {
            if (mapping["module"] is YamlScalar { IsText: true, Value.Length: > 0 } module && module.Value.Contains('.', StringComparison.Ordinal))
                yield return new ClassReference(path, module, ClassIn(mapping));
            // Aliases are looked at where they are defined.
            foreach (var entry in mapping.Entries)
            {
                foreach (var found in In(entry.Value, path.Length == 0 ? entry.Name ?? "" : $"{path}.{entry.Name}", depth + 1)) yield return found;
            }
        }
        else if (node is YamlSequence list)
        {
            foreach (var found in list.Items.SelectMany(item => In(item, path, depth + 1))) yield return found;
        }
    }

    private static YamlScalar? ClassIn(YamlMapping mapping)
    {
        if (mapping["class_name"] is YamlScalar { IsText: true } named) return named;
        return mapping["name"] is YamlScalar { IsText: true, Value: [>= 'A' and <= 'Z', ..] } name && name.Value.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : null;
    }
}
