using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Imports;

/// <summary>Takes names from the modules that have them.</summary>
internal static class ImportFixes
{
    /// <param name="moves">Names of the import, each with its module and the name that it has there.</param>
    /// <returns>None where the statement shares its line with others, or holds comments that would be lost.</returns>
    public static ImmutableArray<CodeFix> Move(
        ImportTarget import, IReadOnlyList<(ImportAlias Alias, string Module, string Name)> moves, bool isPreferred, SourceText text)
    {
        if (import.Statement is not { } statement) return [];
        var modules = moves.Select(move => move.Module).Distinct(StringComparer.Ordinal).ToList();
        var title = $"Import {string.Join(", ", moves.Select(move => move.Name))} from {string.Join(", ", modules)}";
        if (moves.Count == statement.Names.Length && modules is [var only]) return [new CodeFix(title, isPreferred, Edit(statement, only, moves))];

        var line = text.GetLine(text.GetPosition(statement.Span.Start).Line);
        var before = text.Content[line.Start..statement.Span.Start];
        var written = text.Content[statement.Span.Start..statement.Span.End];
        var after = text.Content[statement.Span.End..text.GetLine(text.GetPosition(statement.Span.End).Line).End];
        if (before.Trim().Length > 0 || after.Trim().Length > 0 || written.Contains('#', StringComparison.Ordinal)) return [];

        var kept = statement.Names.Except(moves.Select(move => move.Alias)).ToList();
        var own = new string('.', import.Level) + import.Module;
        var lines = moves
            .GroupBy(move => move.Module, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"from {group.Key} import {string.Join(", ", group.Select(move => Written(move.Alias, move.Name)))}");
        if (kept.Count > 0) lines = lines.Prepend($"from {own} import {string.Join(", ", kept.Select(alias => Written(alias, alias.Name)))}");
        return [new CodeFix(title, isPreferred, [new TextEdit(statement.Span, string.Join($"\n{before}", lines))])];
    }

    private static ImmutableArray<TextEdit> Edit(ImportFromStatement statement, string module, IReadOnlyList<(ImportAlias Alias, string Module, string Name)> moves) =>
    [
        new TextEdit(statement.ModuleSpan, module),
        .. moves.Where(move => move.Name != move.Alias.Name).Select(move => new TextEdit(move.Alias.Span, Written(move.Alias, move.Name))),
    ];

    /// <summary>Under the name that the file uses.</summary>
    private static string Written(ImportAlias alias, string name)
    {
        var used = alias.AsName ?? alias.Name;
        return name == used && alias.AsName is null ? name : $"{name} as {used}";
    }
}
