using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Workspace.Compilation;

/// <summary>What a type checker says of a place in one of the node's files.</summary>
/// <param name="File">An absolute path.</param>
/// <param name="Range">In the file as it was on disk when it was checked; within one line.</param>
/// <param name="Checker">Who says it: <c>mypy</c>, <c>pyright</c> or <c>basedpyright</c>.</param>
/// <param name="Code">The checker's own name for this kind of finding, e.g. <c>arg-type</c>; null where it gives none.</param>
/// <param name="Message">May have several lines.</param>
public sealed record TypeFinding(string File, LineRange Range, DiagnosticSeverity Severity, string Checker, string? Code, string Message)
{
    /// <summary>The page of the checker's documentation that explains the code.</summary>
    public Uri? Help => Code is null ? null : Checker switch
    {
        "mypy" => new Uri($"https://mypy.readthedocs.io/en/stable/_refs.html#code-{Code}"),
        "pyright" => new Uri($"https://microsoft.github.io/pyright/#/configuration?id={Code}"),
        "basedpyright" => new Uri($"https://docs.basedpyright.com/latest/configuration/config-files/#{Code}"),
        _ => null,
    };

    /// <summary>One line for a person: <c>path:line:column: message [code]</c>, counted from 1.</summary>
    /// <param name="folder">What the path is shown below of.</param>
    public string Describe(string folder)
    {
        var path = Path.GetRelativePath(folder, File).Replace(Path.DirectorySeparatorChar, '/');
        var code = Code is null ? "" : $" [{Code}]";
        return $"{path}:{Range.Start.Line + 1}:{Range.Start.Character + 1}: {Message.Split('\n')[0]}{code}";
    }
}
