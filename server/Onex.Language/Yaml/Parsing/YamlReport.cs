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

    /// <summary>Nothing more is reported.</summary>
    public bool IsClosed { get; private set; }

    public void Syntax(TextSpan span, string message, params ImmutableArray<CodeFix> fixes)
    {
        if (!IsClosed && damagedLines.Add(text.GetPosition(span.Start).Line)) Add(YamlRules.Syntax, span, message, fixes);
    }

    /// <summary>A mistake of its own code that makes what else is wrong on its line a consequence.</summary>
    public void Damage(string code, TextSpan span, string message)
    {
        damagedLines.Add(text.GetPosition(span.Start).Line);
        Add(code, span, message);
    }

    public void Tab(TextSpan span, string replacement)
    {
        if (IsClosed) return;
        damagedLines.Add(text.GetPosition(span.Start).Line);
        Add(YamlRules.Tab, span, YamlMessages.Tab, [TabFix(span, replacement)]);
    }

    /// <summary>Makes the fix of the last tab indent its line by so much more, where it is on this line.</summary>
    public void AdjustTab(int offset, int columns)
    {
        if (found.Count == 0 || found[^1] is not { Code: YamlRules.Tab, Fixes: [{ Edits: [var edit] }] } tab) return;
        if (text.GetPosition(offset).Line != text.GetPosition(edit.Span.Start).Line) return;
        var width = edit.NewText.Length + columns;
        found[^1] = tab with { Fixes = width < 0 ? [] : [TabFix(edit.Span, new string(' ', width))] };
    }

    public void Add(string code, TextSpan span, string message, ImmutableArray<CodeFix> fixes = default)
    {
        if (IsClosed) return;
        found.Add(new Diagnostic(code, DiagnosticSeverity.Error, span, message, fixes.IsDefault ? [] : fixes));
        if (found.Count < Maximum) return;
        found.Add(new Diagnostic(YamlRules.Syntax, DiagnosticSeverity.Error, new TextSpan(span.End, 0), YamlMessages.TooMany));
        IsClosed = true;
    }

    /// <summary>Reports why the rest of the text is not read.</summary>
    public void Close(string code, TextSpan span, string message)
    {
        Add(code, span, message);
        IsClosed = true;
    }

    private static CodeFix TabFix(TextSpan span, string replacement) => YamlFixes.Replace("Replace the tab by spaces", span, replacement);
}
