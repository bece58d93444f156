using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The files that make a model or a handler which a contract names and which is not there yet.</summary>
internal static class MissingClassFile
{
    /// <returns>
    /// Null where what is named is neither a model nor a handler, lies outside of the node's folder, or is not called as its folder and module
    /// ask for: created it would only be the next finding.
    /// </returns>
    public static ImmutableArray<NewFile>? Make(ContractDocument contract, ContractProject project, string folder, ClassReference reference, ModuleLocation location)
    {
        if (reference.Class?.Value is not { } name) return null;
        var path = ProjectPath.Join(location.SourceRoot!, reference.Module.Value.Replace('.', '/')) + ".py";
        if (!path.StartsWith(folder + "/", StringComparison.Ordinal) || ProjectPath.FolderOf(path) == folder) return null;
        var text = Write(contract, reference, name, path);
        return text is null ? null : [.. MissingInits(project, folder, path), new NewFile(path, text)];
    }

    private static string? Write(ContractDocument contract, ClassReference reference, string name, string path)
    {
        var module = ProjectPath.NameOf(path);
        return ProjectPath.NameOf(ProjectPath.FolderOf(path)) switch
        {
            "models" when IsCalled(module, name, "model_", "Model") => PythonStub.Model(name, DescriptionOf(contract, reference)),
            "handlers" when IsCalled(module, name, "handler_", "Handler") => PythonStub.Handler(name, contract, reference),
            _ => null,
        };
    }

    private static bool IsCalled(string module, string name, string modulePrefix, string classPrefix) =>
        module.StartsWith(modulePrefix, StringComparison.Ordinal)
        && name.StartsWith(classPrefix, StringComparison.Ordinal) && name.Length > classPrefix.Length && !name.Contains('_', StringComparison.Ordinal)
        && char.IsAsciiLetterUpper(name[classPrefix.Length]);

    private static string DescriptionOf(ContractDocument contract, ClassReference reference) =>
        (contract.Root![reference.Path] as YamlMapping)?.TextAt("description") ?? "";

    /// <summary>Packages on the way to the module that have no <c>__init__.py</c> yet.</summary>
    private static IEnumerable<NewFile> MissingInits(ContractProject project, string folder, string path) =>
        ProjectPath.Upwards(ProjectPath.FolderOf(path))
            .TakeWhile(f => f != folder)
            .Select(f => ProjectPath.Join(f, "__init__.py"))
            .Where(init => !project.HasFile(init))
            .Reverse()
            .Select(init => new NewFile(init, PythonStub.Init(ProjectPath.NameOf(ProjectPath.FolderOf(init)))));
}
