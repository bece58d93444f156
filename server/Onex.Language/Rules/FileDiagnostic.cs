using Onex.Language.Diagnostics;

namespace Onex.Language.Rules;

/// <summary>A diagnostic and the file it is about.</summary>
public sealed record FileDiagnostic(PackageFile File, Diagnostic Diagnostic)
{
    /// <summary>One line for a person: <c>path:line:column: CODE message</c>, counted from 1.</summary>
    public string Describe()
    {
        var position = File.Text.GetPosition(Diagnostic.Span.Start);
        return $"{File.Path}:{position.Line + 1}:{position.Character + 1}: {Diagnostic.Code} {Diagnostic.Message}";
    }
}
