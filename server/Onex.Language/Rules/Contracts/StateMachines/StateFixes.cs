using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.StateMachines;

internal static class StateFixes
{
    /// <summary>A fix that writes the name that was probably meant.</summary>
    public static Diagnostic WithNearest(this Diagnostic diagnostic, ContractDocument contract, YamlScalar written, IEnumerable<string> names) =>
        NearestName.Find(written.Value, names) is { } nearest
            ? diagnostic.WithFix($"Write '{nearest}'", YamlEdits.ReplaceScalar(contract.Yaml, written, nearest))
            : diagnostic;

    /// <summary>A name as it stands in a line of YAML.</summary>
    public static string Written(string name) => ScalarWriter.Write(name, YamlScalarStyle.Plain, YamlScalarKind.Text, inFlow: false);
}
