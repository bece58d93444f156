using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Python;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Checking;

/// <summary>Reads files as what they are, contracts or Python files, and checks them.</summary>
internal static class CheckedSource
{
    public static CheckedFile Read(ProjectFile file, RuleSettings settings) => file.IsPython ? ReadPython(file, settings) : ReadContract(file, settings);

    private static CheckedFile ReadContract(ProjectFile file, RuleSettings settings)
    {
        if (file.Project.ReadContract(file.ProjectPath) is { } document) return Of(document);
        var (text, problem) = FileText.Read(file.Path);
        return problem is null ? Of(new ContractDocument(text.Content)) : Unreadable(file, text, problem);

        CheckedFile Of(ContractDocument contract) => Check(file, new CheckedContract(contract, file.Project.Around(file.ProjectPath), settings));
    }

    private static CheckedFile ReadPython(ProjectFile file, RuleSettings settings)
    {
        if (file.Project.ReadPython(file.ProjectPath) is { } module) return Of(module);
        var (text, problem) = FileText.Read(file.Path);
        return problem is null ? Of(new PythonFile(file.ProjectPath, "", PythonParser.Parse(text))) : Unreadable(file, text, problem);

        CheckedFile Of(PythonFile module)
        {
            var node = ProjectNode.Of(file.Project, file.ProjectPath) ?? ProjectNode.None(file.Project);
            return Check(file, new CheckedNodeFile(module, node, settings));
        }
    }

    private static CheckedFile Check(ProjectFile file, ICheckedText text) => new(file.Path, text.Text, file, text, text.Check());

    private static CheckedFile Unreadable(ProjectFile file, SourceText text, Diagnostic problem) => new(file.Path, text, file, null, [problem]);
}
