using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Python;
using Onex.Language.Rules;
using Onex.Language.Text;

namespace Onex.Workspace.Checking;

/// <summary>A Python file of a node to be checked.</summary>
internal sealed record CheckedNodeFile(PythonFile File, INodeSurroundings Surroundings, RuleSettings Settings) : ICheckedText
{
    public SourceText Text => File.Text;

    public bool IsDamaged => !File.Module.Errors.IsEmpty;

    public ImmutableArray<Diagnostic> Check() => NodeFileChecker.Check(File, Surroundings, Settings);

    public ICheckedText WithText(SourceText text) => this with { File = new PythonFile(File.Path, File.ModuleName, PythonParser.Parse(text)) };

    public ImmutableArray<TextEdit> DisableLine(Diagnostic diagnostic) => Suppressions.DisableLine(File.Module, diagnostic);

    public ImmutableArray<TextEdit> DisableFile(Diagnostic diagnostic) => Suppressions.DisableFile(File.Module, diagnostic);
}
