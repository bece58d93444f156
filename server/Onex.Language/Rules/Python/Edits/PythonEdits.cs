using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Python.Edits;

/// <summary>Edits of Python source that keep all that they are not about.</summary>
internal static class PythonEdits
{
    public static TextEdit Replace(PythonNode node, string text) => new(node.Span, text);

    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, 0), text);

    /// <summary>The white space that a statement's line begins with.</summary>
    public static string IndentationOf(SourceText text, PythonNode node)
    {
        var start = text.GetLineStart(text.GetPosition(node.Span.Start).Line);
        var content = text.Content.AsSpan(start..node.Span.Start);
        return content[..^content.TrimStart(" \t").Length].ToString();
    }

    /// <summary>Nothing stands on a statement's lines but itself and comments.</summary>
    public static bool IsAlone(SourceText text, PythonNode node) =>
        EditedLines.Before(text, node.Span.Start).IsWhiteSpace()
        && text.Content.AsSpan(node.Span.End..EditedLines.EndOf(text, EditedLines.LineOf(text, node.Span.End))).TrimStart() is [] or ['#', ..];

    /// <summary>Takes a statement out with its lines. Null where something else stands there too, or where it is all that its block holds.</summary>
    public static TextEdit? RemoveStatement(PythonFile file, Statement statement, ImmutableArray<Statement> block)
    {
        if (block.Length < 2 || !IsAlone(file.Text, statement)) return null;
        var (first, last) = (EditedLines.LineOf(file.Text, statement.Span.Start), EditedLines.LineOf(file.Text, statement.Span.End));
        return new TextEdit(EditedLines.Whole(file.Text, first, last), "");
    }

    /// <summary>An edit that makes a name importable from a module in the file; none where it is imported already. Null where no line can be found for it.</summary>
    public static ImmutableArray<TextEdit>? Import(PythonFile file, string module, string name)
    {
        if (file.ImportedNames.TryGetValue(name, out var meant)) return meant == $"{module}.{name}" ? [] : null;
        if (file.BoundNames.Contains(name)) return null;
        var imports = file.Module.Body.Where(s => s is ImportStatement or ImportFromStatement).ToList();
        if (imports.OfType<ImportFromStatement>().FirstOrDefault(f => f is { Level: 0 } && f.Module == module && f.Names.All(n => n.Name != "*")) is { } from)
            return [Insert(from.Names[^1].Span.End, $", {name}")];
        var lineBreak = BlockStyle.LineBreakOf(file.Text);
        var added = $"from {module} import {name}{lineBreak}";
        var after = imports.Count > 0 ? imports[^1] : file.Module.Body is [ExprStatement { Value: ConstantExpression { Text: not null } } docstring, ..] ? docstring : null;
        if (after is null) return file.Module.Body is [var first, ..] && IsAlone(file.Text, first) ? [Insert(file.Text.GetLineStart(EditedLines.LineOf(file.Text, first.Span.Start)), added)] : null;
        if (!IsAlone(file.Text, after)) return null;
        var next = EditedLines.LineOf(file.Text, after.Span.End) + 1;
        if (next >= file.Text.LineCount) return null;
        return [Insert(file.Text.GetLineStart(next), added)];
    }

    /// <summary>Adds an argument behind the others of a call, on a line of its own where the last one has one. Null where that would not be valid.</summary>
    public static TextEdit? AddArgument(SourceText text, CallExpression call, string argument)
    {
        if (text.Content[call.Span.End - 1] != ')') return null;
        var parts = call.Args.Cast<PythonNode>().Concat(call.Keywords).OrderBy(n => n.Span.Start).ToList();
        if (parts.Count == 0) return Insert(call.Span.End - 1, argument);
        var last = parts[^1];
        if (last.Span.End >= call.Span.End) return null;
        if (parts.Count == 1 && last is GeneratorExpression) return null;
        var behind = text.Content.AsSpan(last.Span.End..(call.Span.End - 1));
        // Parentheses around an argument are no part of its span.
        var skipped = behind.Length - behind.TrimStart(") \t").Length;
        var comma = behind[skipped..] is [',', ..] ? last.Span.End + skipped + 1 : -1;
        if (comma < 0) return behind.IsWhiteSpace() ? Insert(last.Span.End, $", {argument}") : null;
        var isOnItsOwnLine = EditedLines.Before(text, last.Span.Start).IsWhiteSpace();
        return isOnItsOwnLine
            ? Insert(comma, $"{BlockStyle.LineBreakOf(text)}{IndentationOf(text, last)}{argument},")
            : Insert(comma, $" {argument},");
    }
}
