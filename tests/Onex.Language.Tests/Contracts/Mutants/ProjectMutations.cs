using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects that show only where a contract lies, and in what it can import.</summary>
internal static class ProjectMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new("another-name-than-the-folder's", "NODE-001", s => Name(s).StartsWith("node_", StringComparison.Ordinal) ? s.Replace("name", "node_elsewhere") : null) { InProject = true },
        new("another-type-than-the-name's", "NODE-003", s => Name(s).EndsWith("_effect", StringComparison.Ordinal) ? s.Replace("node_type", "REDUCER_GENERIC") : null) { InProject = true },
        new("an-input-module-that-does-not-exist", "CONTRACT-005", s => s.Replace("input_model.module", "omnibase_infra.nowhere.model_x")) { InProject = true },
        new("an-output-class-that-does-not-exist", "CONTRACT-011", s => s.Replace("output_model.name", "ModelThatDoesNotExist")) { InProject = true },
    ];

    private static string Name(MutationSite site) => (site.Find("name") as YamlScalar)?.Value ?? "";
}
