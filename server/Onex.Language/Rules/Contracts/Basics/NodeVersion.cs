using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary><c>node_version</c> may be a text, which the linter only warns about, or a map with numbers.</summary>
internal static partial class NodeVersion
{
    public static IEnumerable<Diagnostic> Check(RuleDescriptor rule, ContractDocument contract, YamlMapping root)
    {
        if (root.Find("node_version") is not { Value.Resolved: { } value } entry || PythonValue.IsNull(value)) yield break;
        if (value is YamlMapping parts)
        {
            foreach (var part in VersionParts.In(parts).Where(part => !PythonValue.IsInteger(part.Value.Resolved)))
            {
                yield return rule.At(part.ValueSpan(), $"'node_version.{part.Name}' must be a whole number, not {PythonValue.Describe(part.Value.Resolved!)}.")
                    .WithFix(VersionParts.Mend(contract, part));
            }
        }
        else if (value is not YamlScalar { IsText: true } text)
        {
            yield return rule.At(entry.ValueSpan(), $"'node_version' must be a version such as \"1.0.0\", not {PythonValue.Describe(value)}.")
                .WithFix(VersionParts.Replace(contract, entry));
        }
        else if (!Semantic().IsMatch(text.Value))
        {
            yield return rule.At(entry.ValueSpan(), $"'{text.Value}' is no semantic version. Write it as 1.0.0.").WithFix(VersionParts.Replace(contract, entry)) with
            {
                Severity = DiagnosticSeverity.Warning,
            };
        }
    }

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+(-[a-zA-Z0-9.]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Semantic();
}
