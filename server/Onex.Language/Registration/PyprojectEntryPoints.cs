using System.Collections.Immutable;

namespace Onex.Language.Registration;

/// <summary>
/// Registers a node in the <c>onex.nodes</c> entry points of a pyproject.toml, where the ONEX runtime looks for nodes
/// (the module named there is the folder that holds contract.yaml). Only lines are added; all the user wrote stays as it is.
/// </summary>
public static class PyprojectEntryPoints
{
    public const string Group = "onex.nodes";

    private static readonly string[] ProjectTable = ["project", "entry-points", Group];
    private static readonly string[] PoetryTable = ["tool", "poetry", "plugins", Group];

    /// <param name="toml">The text of pyproject.toml.</param>
    /// <param name="name">The node's name, an identifier.</param>
    /// <param name="module">The dotted module that holds its contract.yaml.</param>
    public static EntryPointRegistration Register(string toml, string name, string module)
    {
        var lines = TomlLines.Read(toml);
        var isProject = lines.Any(l => l.Table is ["project", ..]);
        var isPoetry = lines.Any(l => l.Table is ["tool", "poetry", ..]);
        if (!isProject && !isPoetry)
            return ByHand("pyproject.toml has neither a [project] nor a [tool.poetry] table", name, module);

        var table = lines.Any(l => IsTable(l, PoetryTable)) && !lines.Any(l => IsTable(l, ProjectTable)) ? PoetryTable
            : isProject ? ProjectTable : PoetryTable;
        if (lines.FirstOrDefault(l => DefinesOtherwise(l, table)) is { } inline)
            return ByHand($"pyproject.toml writes its entry points in another form (line {inline.Number + 1})", name, module);
        if (lines.Any(l => l.Table is ["project"] && l.Key is ["dynamic"] && l.Value.Contains("\"entry-points\"", StringComparison.Ordinal)))
            return ByHand("pyproject.toml declares its entry points as dynamic", name, module);

        var entries = lines.Where(l => l.Key is [_] && l.Table.SequenceEqual(table)).ToList();
        if (entries.FirstOrDefault(l => l.Key is [var key] && key == name) is { } existing)
        {
            return existing.Value.Trim() == $"\"{module}\"" || existing.Value.Trim() == $"'{module}'"
                ? new EntryPointRegistration(null, null)
                : ByHand($"pyproject.toml already registers {name} as {existing.Value.Trim()}", name, module);
        }

        var lineBreak = toml.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var entry = $"{name} = \"{module}\"{lineBreak}";
        return new EntryPointRegistration(Insert(toml, lines, table, entries, name, entry, lineBreak), null);
    }

    /// <summary>What the group registers, e.g. <c>acme.nodes.node_order_effect</c>; none where there is no group, or it is written in another form.</summary>
    public static ImmutableArray<string> ModulesIn(string toml) =>
    [
        .. TomlLines.Read(toml)
            .Where(l => l.Key is [_] && (l.Table.SequenceEqual(ProjectTable) || l.Table.SequenceEqual(PoetryTable)))
            .Select(l => l.Value.Trim().Trim('"', '\'')),
    ];

    private static string Insert(
        string toml, IReadOnlyList<TomlLine> lines, string[] table, List<TomlLine> entries, string name, string entry, string lineBreak)
    {
        if (lines.FirstOrDefault(l => IsTable(l, table)) is not { } header)
        {
            var separator = toml.Length == 0 ? "" : toml.EndsWith('\n') ? lineBreak : lineBreak + lineBreak;
            return $"{toml}{separator}[{table[0]}.{string.Join('.', table[1..^1])}.\"{Group}\"]{lineBreak}{entry}";
        }

        // A list that is kept in order stays in order; otherwise the new one comes last.
        var inOrder = entries.Zip(entries.Skip(1), (a, b) => string.CompareOrdinal(a.Key[0], b.Key[0]) < 0).All(x => x);
        var before = inOrder ? entries.FirstOrDefault(l => string.CompareOrdinal(l.Key[0], name) > 0) : null;
        if (before is not null) return toml.Insert(before.Start, entry);
        var last = entries.Count > 0 ? entries[^1] : header;
        var endsWithBreak = last.End > 0 && toml[last.End - 1] == '\n';
        return toml.Insert(last.End, endsWithBreak ? entry : lineBreak + entry);
    }

    private static bool IsTable(TomlLine line, string[] table) => line.IsHeader && line.Table.SequenceEqual(table);

    /// <summary>Whether a line says something of the group in a form that lines cannot be added to: an inline table or a dotted key above it.</summary>
    private static bool DefinesOtherwise(TomlLine line, string[] table)
    {
        if (line.IsHeader || line.Key.Length == 0 || line.Table.SequenceEqual(table)) return false;
        string[] full = [.. line.Table, .. line.Key];
        var shared = full.Zip(table).TakeWhile(p => p.First == p.Second).Count();
        return shared == Math.Min(full.Length, table.Length) && shared > table.Length - 2;
    }

    private static EntryPointRegistration ByHand(string reason, string name, string module) =>
        new(null, $"{reason}. Register the node by hand: under [project.entry-points.\"{Group}\"] write {name} = \"{module}\".");
}
