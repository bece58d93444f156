using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>Edits that write <c># onex: disable=CODE</c> comments: "disable this rule here" and "in this file".</summary>
public static class Suppressions
{
    /// <summary>
    /// Switches a finding's rule off for the line that the finding begins in: in a suppression that is there, behind the line, or on a line
    /// above it.
    /// </summary>
    /// <returns>Nothing where no such comment can be written without changing what the file says.</returns>
    public static ImmutableArray<TextEdit> DisableLine(ContractDocument contract, Diagnostic diagnostic) => DisableLine(new CommentedContract(contract.Yaml), diagnostic);

    /// <inheritdoc cref="DisableLine(ContractDocument, Diagnostic)"/>
    public static ImmutableArray<TextEdit> DisableLine(PythonModule module, Diagnostic diagnostic) => DisableLine(new CommentedModule(module), diagnostic);

    /// <summary>Switches a finding's rule off for the whole file, with a comment before its content.</summary>
    /// <returns>Nothing where no such comment can be written without changing what the file says.</returns>
    public static ImmutableArray<TextEdit> DisableFile(ContractDocument contract, Diagnostic diagnostic) => DisableFile(new CommentedContract(contract.Yaml), diagnostic);

    /// <inheritdoc cref="DisableFile(ContractDocument, Diagnostic)"/>
    public static ImmutableArray<TextEdit> DisableFile(PythonModule module, Diagnostic diagnostic) => DisableFile(new CommentedModule(module), diagnostic);

    private static ImmutableArray<TextEdit> DisableLine(ICommentedText document, Diagnostic diagnostic)
    {
        var text = document.Text;
        var line = text.GetPosition(diagnostic.Span.Start).Line;
        var candidates = ExtendExisting(document, line, diagnostic.Code)
            .Append(new TextEdit(new TextSpan(EndOfContent(text, line), 0), $"  {Comment(diagnostic.Code)}"))
            .Append(InsertLine(text, line, IndentationOf(text, line) + Comment(diagnostic.Code)));
        return Choose(document, candidates, diagnostic, isWholeFile: false);
    }

    private static ImmutableArray<TextEdit> DisableFile(ICommentedText document, Diagnostic diagnostic)
    {
        var candidates = ExtendExisting(document, null, diagnostic.Code)
            .Append(InsertLine(document.Text, FirstContentLine(document), Comment(diagnostic.Code)));
        return Choose(document, candidates, diagnostic, isWholeFile: true);
    }

    private static string Comment(string code) => $"# onex: disable={code}";

    private static IEnumerable<TextEdit> ExtendExisting(ICommentedText document, int? line, string code) =>
        SuppressionReader.Read(document)
            .Where(s => s.Line == line && !s.IsForeign && !s.Codes.IsEmpty)
            .Select(s => new TextEdit(new TextSpan(s.Codes[^1].Span.End, 0), $",{code}"));

    private static TextEdit InsertLine(SourceText text, int line, string added)
    {
        var start = text.GetLineStart(line);
        if (start == 0 && text.Content.StartsWith('\uFEFF')) start = 1;
        return new TextEdit(new TextSpan(start, 0), added + BlockStyle.LineBreakOf(text));
    }

    private static int FirstContentLine(ICommentedText document)
    {
        var comments = document.Comments.TakeWhile(c => c.Start < document.ContentStart).ToList();
        return comments is [] ? 0 : Math.Min(document.Text.GetPosition(comments[^1].Start).Line + 1, document.Text.LineCount - 1);
    }

    private static int EndOfContent(SourceText text, int line)
    {
        var span = text.GetLine(line);
        return span.Start + text.Content.AsSpan(span.Start, span.Length).TrimEnd().Length;
    }

    private static string IndentationOf(SourceText text, int line)
    {
        var span = text.GetLine(line);
        var content = text.Content.AsSpan(span.Start, span.Length).TrimStart('\uFEFF');
        return content[..(content.Length - content.TrimStart(' ').Length)].ToString();
    }

    /// <summary>Whether an edit does what is wanted depends on what it stands in (block text, quotes, brackets): the reader is asked.</summary>
    private static ImmutableArray<TextEdit> Choose(ICommentedText document, IEnumerable<TextEdit> candidates, Diagnostic diagnostic, bool isWholeFile)
    {
        foreach (var edit in candidates)
        {
            var after = document.With(document.Text.Apply([edit]));
            var start = diagnostic.Span.Start + (edit.Span.Start <= diagnostic.Span.Start ? edit.NewText.Length : 0);
            var line = after.Text.GetPosition(start).Line;
            var suppresses = SuppressionReader.Read(after).Any(s =>
                !s.IsForeign && s.Codes.Any(c => c.Code == diagnostic.Code) && (isWholeFile ? s.Line is null : s.Line == line));
            if (suppresses && document.MeansTheSameAs(after)) return [edit];
        }
        return [];
    }
}
