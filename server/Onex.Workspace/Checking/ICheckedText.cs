using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Workspace.Checking;

/// <summary>One version of a file, read, with what its rules ask for.</summary>
public interface ICheckedText
{
    SourceText Text { get; }

    /// <summary>It has errors of syntax, so that nobody knows all of what it says.</summary>
    bool IsDamaged { get; }

    /// <summary>What is wrong with it.</summary>
    ImmutableArray<Diagnostic> Check();

    /// <summary>Another version of the same file.</summary>
    ICheckedText WithText(SourceText text);

    /// <summary>Edits that switch a finding's rule off where the finding is; none where that cannot be written.</summary>
    ImmutableArray<TextEdit> DisableLine(Diagnostic diagnostic);

    /// <summary>Edits that switch a finding's rule off in the file; none where that cannot be written.</summary>
    ImmutableArray<TextEdit> DisableFile(Diagnostic diagnostic);
}
