using System.Text;
using Onex.Language.Contracts;
using Onex.Language.Python;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// The smallest sound text of a module that a contract names: it passes the rules for Python packages and says what is to be written.
/// Names reach it as checked identifiers only, and a description as words of a docstring.
/// </summary>
internal static class PythonStub
{
    private const int LongestLine = 88;

    public static string Init(string folder) => $"\"\"\"The {folder} of this node.\"\"\"\n";

    public static string Model(string name, string description) =>
        $""""
        """{name}."""

        from __future__ import annotations

        from pydantic import BaseModel, ConfigDict


        class {name}(BaseModel):
            """{Sentence(description) ?? "What this node works with."}"""

            model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


        __all__ = ["{name}"]

        """";

    /// <summary>Null where the contract does not say which models the handler gets and gives.</summary>
    public static string? Handler(string name, ContractDocument contract, ClassReference reference)
    {
        var entry = contract.Routing?.Entries.FirstOrDefault(e => ReferenceEquals(e.Handler?["module"], reference.Module));
        var request = Reference(entry?.EventModel) ?? Reference(entry?.Mapping["input_model"]) ?? Reference(contract.Root?["input_model"]);
        var response = Reference(entry?.Mapping["output_model"]) ?? Reference(contract.Root?["output_model"]);
        if (request is not { } input || response is not { } output) return null;
        var imports = new[] { input, output }.Distinct().OrderBy(r => r.Module, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).Select(Import);
        return $""""
            """{name}."""

            from __future__ import annotations

            {string.Join('\n', imports)}


            class {name}:
                """{Sentence(entry?.Mapping.TextAt("description") ?? "") ?? "Does the work of this node."}"""

                async def handle(self, request: {input.Name}) -> {output.Name}:
                    """Answer one request."""
                    raise NotImplementedError("{name}.handle is to be written")


            __all__ = ["{name}"]

            """";
    }

    private static string Import((string Module, string Name) reference)
    {
        var line = $"from {reference.Module} import {reference.Name}";
        return line.Length <= LongestLine ? line : $"from {reference.Module} import (\n    {reference.Name},\n)";
    }

    private static (string Module, string Name)? Reference(YamlNode? node) =>
        node?.Resolved is YamlMapping map && map.TextAt("module") is { } module && map.TextAt("name") is { } name && PythonName.IsModulePath(module) && PythonName.IsIdentifier(name)
            ? (module, name)
            : null;

    /// <summary>The first sentence, of plain characters only, in one line; null where there is none that fits.</summary>
    private static string? Sentence(string description)
    {
        var words = new StringBuilder();
        foreach (var c in description.Split(". ")[0].ReplaceLineEndings(" ").TrimEnd('.', ' '))
            words.Append(c is '"' or '\\' ? '\'' : char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        var sentence = string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        const int Around = 10;
        return sentence.Length is 0 or > LongestLine - Around - 1 || sentence.Any(c => c > '\u00FF') ? null : sentence + ".";
    }
}
