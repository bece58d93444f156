using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>The names that imports bind anywhere in a file, and what they stand for in full.</summary>
internal static class ImportedNames
{
    public static IReadOnlyDictionary<string, string> In(PythonFile file)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in file.Nodes)
        {
            if (node is ImportStatement import)
            {
                foreach (var alias in import.Names)
                {
                    if (alias.AsName is { } asName) names[asName] = alias.Name;
                    else names.TryAdd(alias.Name.Split('.')[0], alias.Name.Split('.')[0]);
                }
            }
            else if (node is ImportFromStatement { Level: 0, Module: { } module } from)
            {
                foreach (var alias in from.Names.Where(a => a.Name != "*")) names[alias.AsName ?? alias.Name] = $"{module}.{alias.Name}";
            }
        }
        return names;
    }
}
