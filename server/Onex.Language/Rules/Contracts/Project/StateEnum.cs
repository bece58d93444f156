using System.Collections.Immutable;
using Onex.Language.Projects;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>An enum of a node whose members have texts as values.</summary>
internal sealed record StateEnum(string File, string Name, ImmutableHashSet<string> Values)
{
    /// <summary>The enums for states in the node's folder <c>enums</c>: <c>enum_…state….py</c>.</summary>
    public static IEnumerable<StateEnum> Of(ContractProject project, string folder)
    {
        var enums = ProjectPath.Join(folder, "enums");
        foreach (var file in project.Files.FilesIn(enums).Where(f => f.StartsWith("enum_", StringComparison.Ordinal) && f.Contains("state", StringComparison.Ordinal) && f.EndsWith(".py", StringComparison.Ordinal)))
        {
            if (project.ReadPython(ProjectPath.Join(enums, file)) is not { Module.Errors.IsEmpty: true } python) continue;
            foreach (var type in python.Module.Body.OfType<ClassDef>().Where(IsEnum))
            {
                if (ValuesOf(type) is { } values) yield return new StateEnum($"enums/{file}", type.Name, values);
            }
        }
    }

    private static bool IsEnum(ClassDef type) => type.Bases.Any(b => b is NameExpression { Id: "Enum" or "StrEnum" } or AttributeExpression { Attr: "Enum" or "StrEnum" });

    /// <summary>Null where a member's value is not written as a text.</summary>
    private static ImmutableHashSet<string>? ValuesOf(ClassDef type)
    {
        var members = type.Body.OfType<AssignStatement>().Where(a => a.Targets is [NameExpression { Id: [not '_', ..] }]).ToList();
        var values = members.Select(m => (m.Value as ConstantExpression)?.Text).ToList();
        return values.Count > 0 && values.All(v => v is not null) ? values.OfType<string>().ToImmutableHashSet(StringComparer.Ordinal) : null;
    }
}
