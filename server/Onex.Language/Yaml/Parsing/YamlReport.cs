using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>
/// The diagnostics of one reading. One mistake is to give one diagnostic, so of several syntax errors on a line the first is kept:
/// the others are mostly its consequences.
/// </summary>
internal sealed class YamlReport(SourceText text)
{
    /// <summary>A text with more mistakes is none that somebody is typing.</summary>
    private const int Maximum = 1_000;

    private readonly List<Diagnostic> found = [];
    private readonly HashSet<int> damagedLines = [];

    public IReadOnlyList<Diagnostic> Found => found;

    /// <summary>How many lines have a syntax error.</summary>
    public int DamagedLines => damagedLines.Count;

    /// <summary>The rest of the text is not to be read.</summary>
    public bool IsStopped { get; private set; }

    public void Syntax(TextSpan span, string message, params ImmutableArray<CodeFix> fixes)
    {
        if (!IsStopped && damagedLines.Add(text.GetPosition(span.Start).Line)) Add(YamlRules.Syntax, span, message, fixes);
    }

    /// <summary>A mistake of its own code that makes what else is wrong on its line a consequence.</summary>
    public void Damage(string code, TextSpan span, string message)
    {
        damagedLines.Add(text.GetPosition(span.Start).Line);
        Add(code, span, message);
    }

    public void Tab(TextSpan span, string replacement)
    {
        if (IsStopped) return;
        damagedLines.Add(text.GetPosition(span.Start).Line);
        Add(YamlRules.Tab, span, YamlMessages.Tab, [YamlFixes.Replace("Replace the tab by spaces", span, replacement)]);
    }

    public void Add(string code, TextSpan span, string message, ImmutableArray<CodeFix> fixes = default)
    {
        if (IsStopped) return;
        found.Add(new Diagnostic(code, DiagnosticSeverity.Error, span, message, fixes.IsDefault ? [] : fixes));
        if (found.Count < Maximum) return;
        found.Add(new Diagnostic(YamlRules.Syntax, DiagnosticSeverity.Error, new TextSpan(span.End, 0), YamlMessages.TooMany));
        IsStopped = true;
    }

    /// <summary>Reports why the rest of the text is not read.</summary>
    public void Stop(string code, TextSpan span, string message)
    {
        Add(code, span, message);
        IsStopped = true;
    }
}
