using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Tests.Rules;

/// <summary>
/// One case of a file in <c>tests/Golden/contract-rules/CODE.txt</c>, or, with a Python file in place of the contract, in
/// <c>tests/Golden/node-rules/CODE.txt</c>. Such a file is a row of cases:
/// <code>
/// === finds a lower-case type          a contract with at least one finding; each ⟦…⟧ is one finding's span
/// node_type: ⟦effect⟧
/// >>> says is no node type             a part of the first finding's message (optional)
/// >>> severity warning                 where it is not the rule's default (optional)
/// >>> at nodes/node_x/contract.yaml    the contract's path (optional)
/// >>> also DECL-003                    a code that is found beside (Python only; optional)
/// >>> file nodes/node_x/models/m.py    another file, its text behind it (optional, repeatable)
/// >>> fix Write EFFECT_GENERIC         a fix of the first finding by its title, the contract after it behind it (repeatable)
/// node_type: EFFECT_GENERIC
/// === quiet on other types             a contract without a finding of the rule
/// node_type: EFFECT_GENERIC
/// </code>
/// </summary>
public sealed record RuleCase(
    string Code,
    string Title,
    bool Finds,
    string Contract,
    ImmutableArray<TextSpan> Spans,
    string? Says,
    string? Severity,
    string? Path,
    string? Also,
    ImmutableArray<(string Path, string Text)> Files,
    ImmutableArray<(string Title, string After)> Fixes)
{
    /// <summary>Those of contracts.</summary>
    public static ImmutableArray<RuleCase> All { get; } = In("contract-rules");

    public static ImmutableArray<RuleCase> OfNodeFiles { get; } = In("node-rules");

    public override string ToString() => $"{Code}: {Title}";

    private static ImmutableArray<RuleCase> In(string folder) =>
        [.. Directory.GetFiles(Repository.PathOf("tests", "Golden", folder), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<RuleCase> Read(string file)
    {
        var code = System.IO.Path.GetFileNameWithoutExtension(file);
        var parts = File.ReadAllText(file).Split("\n=== ");
        return parts.Select((part, i) => i == 0 ? part.Replace("=== ", "", StringComparison.Ordinal) : part).Select(part => Parse(code, part));
    }

    private static RuleCase Parse(string code, string text)
    {
        var sections = (text.EndsWith('\n') ? text : text + "\n").Split("\n>>> ");
        var (title, body) = Cut(sections[0]);
        var (contract, spans) = Unmark(sections.Length > 1 ? body + "\n" : body);
        var further = sections.Skip(1).Select((s, i) => Section(s, isLast: i == sections.Length - 2)).ToList();
        string? Word(string kind) => further.Where(s => s.Kind == kind).Select(s => s.Argument).FirstOrDefault();
        return new RuleCase(
            code,
            title,
            title.StartsWith("finds", StringComparison.Ordinal),
            contract,
            spans,
            Word("says"),
            Word("severity"),
            Word("at"),
            Word("also"),
            [.. further.Where(s => s.Kind == "file").Select(s => (s.Argument, s.Body))],
            [.. further.Where(s => s.Kind == "fix").Select(s => (s.Argument, s.Body))]);
    }

    private static (string Kind, string Argument, string Body) Section(string text, bool isLast)
    {
        var (head, body) = Cut(text);
        var space = head.IndexOf(' ', StringComparison.Ordinal);
        return (head[..space], head[(space + 1)..].Trim(), isLast || body.Length == 0 ? body : body + "\n");
    }

    private static (string Head, string Body) Cut(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end].TrimEnd(), text[(end + 1)..]);
    }

    private static (string Text, ImmutableArray<TextSpan> Spans) Unmark(string marked)
    {
        var text = new System.Text.StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var open = new Stack<int>();
        foreach (var c in marked)
        {
            if (c == '⟦') open.Push(text.Length);
            else if (c == '⟧') spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
            else text.Append(c);
        }
        return (text.ToString(), [.. spans.OrderBy(s => s.Start).ThenBy(s => s.Length)]);
    }
}
