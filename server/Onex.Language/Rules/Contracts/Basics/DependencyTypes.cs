using System.Collections.Immutable;
using Onex.Language.Naming;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>The types of dependencies that omnibase_infra's linter knows.</summary>
internal static class DependencyTypes
{
    public static ImmutableArray<string> All { get; } =
        ["ModelONEXContainer", "environment", "handler", "library", "mixin", "node", "path", "protocol", "service"];

    /// <summary>What somebody meant who wrote another word: the type that is spelled like it or stands in it, or else what the dependency looks like.</summary>
    public static string Meant(string written, YamlMapping dependency) =>
        NearestName.Find(written, All)
        ?? All.FirstOrDefault(type => written.Split('_', '-', ' ').Contains(type, StringComparer.OrdinalIgnoreCase))
        ?? Guess(dependency);

    /// <summary>By the names in it, since they follow conventions.</summary>
    public static string Guess(YamlMapping dependency)
    {
        var name = dependency.TextAt("name") ?? "";
        var className = dependency.TextAt("class_name") ?? "";
        if (Begins("protocol")) return "protocol";
        if (Begins("handler")) return "handler";
        if (Begins("node")) return "node";
        if (Begins("mixin")) return "mixin";
        if (name.Length > 0 && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')) return "environment";
        return dependency["module"] is null ? "service" : "library";

        bool Begins(string prefix) =>
            name.StartsWith(prefix + "_", StringComparison.Ordinal) || className.StartsWith(Casing.ToPascalCase(prefix), StringComparison.Ordinal);
    }
}
