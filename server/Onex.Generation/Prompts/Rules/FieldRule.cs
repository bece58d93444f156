using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Data that the prompt names: "with fields id, email and created_at", "user_id (uuid), amount decimal", "grouped by correlation_id".
/// A type that is not said is guessed from the name, and is a question.
/// </summary>
internal sealed class FieldRule(PromptText prompt, bool[] excluded, bool[] labelled, Findings findings)
{
    private const string Field = "fields";
    public const int MaxFields = 50;
    private const int MaxNameWords = 3;

    private static readonly HashSet<string> FieldNouns = WordSet.Of("fields columns attributes properties felder spalten campos columnas champs colonnes");
    private static readonly HashSet<string> Containers = WordSet.Of("table tables topic topics bucket queue schema collection index channel module package class function into called named");

    private static readonly HashSet<string> Places = WordSet.Of("in into to via through from with");

    private readonly List<SpecField> fields = [];
    private readonly List<SpecField> guessed = [];

    /// <summary>Whether the words behind "with" are a list of fields.</summary>
    public static bool IntroducesFields(PromptText prompt, int i)
    {
        while (FunctionWords.IsArticle(prompt.Lower(i)) || prompt.Lower(i) is "following" or "folgenden") i++;
        return FieldNouns.Contains(prompt.Lower(i));
    }

    /// <summary>Reads the fields and marks their words in <paramref name="used"/>: an "email" that is a column is no mail server.</summary>
    public ImmutableArray<SpecField> Read(IReadOnlyList<PromptSection> sections, bool[] used)
    {
        foreach (var section in sections.Where(s => s.Key == Field)) ReadList(section.ValueStart, section.End, used);
        for (var i = 0; i < prompt.Count && fields.Count < MaxFields; i++)
        {
            if (labelled[i] || used[i]) continue;
            if (FieldNouns.Contains(prompt.Lower(i)) && !prompt.Is(i + 1, PromptTokenKind.Colon)) i = ReadInline(i + 1, used) - 1;
            else if (IsSnakeWord(i)) i = ReadSnakeWord(i, used) - 1;
        }
        return Report();
    }

    /// <summary>"fields id, email and created_at": up to the end of the clause.</summary>
    private int ReadInline(int start, bool[] used)
    {
        if (prompt.Is(start, PromptTokenKind.Stop) && prompt.Is(start + 1, PromptTokenKind.Bullet)) return ReadList(start, SectionRule.FindEnd(prompt, start), used);
        while (prompt.Lower(start) is "like" or "such" or "as" or "named" or "called" or "are" or "is" or "named") start++;
        var end = start;
        while (end < prompt.Count && IsInsideList(end) && !BeginsClause(end)) end++;
        return end > start && (end - start == 1 || ListItems.Split(prompt, start, end).Count > 0) ? ReadList(start, end, used) : start;
    }

    private bool IsInsideList(int i)
    {
        if (prompt.Tokens[i].Kind is PromptTokenKind.Stop or PromptTokenKind.Bullet or PromptTokenKind.Dash or PromptTokenKind.Arrow || excluded[i]) return false;
        var word = prompt.Lower(i);
        return !FunctionWords.IsRelative(word) && !FunctionWords.IsModal(word) && (!FunctionWords.IsPreposition(word) || prompt.Tokens[i].IsGlued || EndsStamp(i))
            && !(Verbs.Find(word) is { Form: VerbForm.ThirdPerson } && FunctionWords.IsConjunction(prompt.Lower(i - 1)) && FunctionWords.IsArticle(prompt.Lower(i + 1)));
    }

    /// <summary>The second word of "created at" or "updated by".</summary>
    private bool EndsStamp(int i) => prompt.Lower(i) is "at" or "by" or "on" && Verbs.Find(prompt.Lower(i - 1)) is { Form: VerbForm.Past };

    /// <summary>", stored in PostgreSQL": a verb with its place ends the list. "created at" and "updated by" are names of fields.</summary>
    private bool BeginsClause(int i) =>
        prompt.Is(i - 1, PromptTokenKind.Comma) && Verbs.Find(prompt.Lower(i)) is { } verb
        && (Places.Contains(prompt.Lower(i + 1)) || (verb.Form == VerbForm.Base && prompt.Lower(i + 1) == "by"));

    private int ReadList(int start, int end, bool[] used)
    {
        foreach (var (itemStart, itemEnd) in ListItems.Split(prompt, start, end)) ReadItem(itemStart, itemEnd, used);
        return end;
    }

    /// <summary>"amount decimal", "user_id (uuid)", "name: str", "list of tags", "created at".</summary>
    private void ReadItem(int start, int end, bool[] used)
    {
        var nameEnd = start;
        string? type = null;
        for (var i = start; i < end; i++)
        {
            if (!prompt.IsWord(i)) continue;
            var stated = FieldTypes.FindStated(prompt.Lower(i));
            var isBehindMark = i > start && !prompt.IsWord(i - 1);
            if (stated is not null && nameEnd > start && (isBehindMark || i == end - 1 || !prompt.IsWord(i + 1)) && !prompt.Tokens[i].IsGlued)
            {
                type = stated == "list[str]" ? ReadElementType(i, end) : stated;
                break;
            }
            if (isBehindMark || i - start >= MaxNameWords) break;
            nameEnd = i + 1;
        }
        if (nameEnd > start) Add(start, nameEnd, end, type, used, 0.9);
    }

    /// <summary><c>list[int]</c>, "list of int".</summary>
    private string ReadElementType(int list, int end)
    {
        for (var i = list + 1; i < end; i++)
        {
            if (FieldTypes.FindStated(prompt.Lower(i)) is { } element && !element.Contains('[', StringComparison.Ordinal)) return $"list[{element}]";
        }
        return "list[str]";
    }

    /// <summary>A word like <c>correlation_id</c> in running text, with a type behind it or not, and its typed neighbours in a list.</summary>
    private int ReadSnakeWord(int i, bool[] used)
    {
        var end = ReadTypedTail(i + 1, out var type);
        Add(i, i + 1, end, type, used, 0.6);
        while (prompt.Is(end, PromptTokenKind.Comma) || FunctionWords.IsConjunction(prompt.Lower(end)))
        {
            var next = end + 1;
            while (FunctionWords.IsConjunction(prompt.Lower(next))) next++;
            if (!prompt.IsWord(next) || excluded[next] || FunctionWords.IsSmall(prompt.Lower(next))) return end;
            var tail = ReadTypedTail(next + 1, out type);
            if (type is null && !IsSnakeWord(next)) return end;
            Add(next, next + 1, tail, type, used, 0.6);
            end = tail;
        }
        return end;
    }

    private int ReadTypedTail(int i, out string? type)
    {
        var isMarked = prompt.Is(i, PromptTokenKind.Open) || prompt.Is(i, PromptTokenKind.Colon);
        type = FieldTypes.FindStated(prompt.Lower(isMarked ? i + 1 : i));
        if (type is null) return i;
        var end = isMarked ? i + 2 : i + 1;
        return prompt.Is(end, PromptTokenKind.Close) ? end + 1 : end;
    }

    private bool IsSnakeWord(int i)
    {
        if (!prompt.IsWord(i)) return false;
        var token = prompt.Tokens[i];
        var isJoined = token.IsGlued || (i + 1 < prompt.Count && prompt.Tokens[i + 1].IsGlued);
        return !isJoined && token.Text.Trim('_').Contains('_', StringComparison.Ordinal) && PythonNames.IsSnakeCase(token.Text.Trim('_'))
            && !Containers.Contains(prompt.Lower(i - 1)) && !Containers.Contains(prompt.Lower(i + 1)) && Verbs.Find(token.Text[..token.Text.IndexOf('_', 1)]) is null;
    }

    private void Add(int start, int nameEnd, int end, string? type, bool[] used, double trust)
    {
        var name = PythonNames.ToFieldName(prompt.Quote(start, nameEnd));
        Array.Fill(used, true, start, end - start);
        if (name.Length == 0 || fields.Exists(f => f.Name == name) || fields.Count == MaxFields) return;
        var field = new SpecField(name, type ?? FieldTypes.Guess(name));
        fields.Add(field);
        if (type is null) guessed.Add(field);
        findings.Saw($"{Field}.{name}", start, end, type is null ? "named as data; the type is guessed from the name" : "named as data, with its type");
        findings.Trust(Field, fields.Count == 1 ? trust : Math.Min(trust, findings.GetTrust(Field)));
    }

    /// <summary>The fields with the types that computations need of them; what is settled so is no question any more.</summary>
    public ImmutableArray<SpecField> Settle(ImmutableArray<SpecField> inputs)
    {
        var open = guessed.Where(f => !inputs.Any(i => i.Name == f.Name)).ToList();
        if (open.Count < guessed.Count) findings.Revise(Field, open.Count == 0 ? null : AskFor(open));
        return [.. fields.Select(f => inputs.FirstOrDefault(i => i.Name == f.Name && guessed.Contains(f)) ?? f)];
    }

    /// <summary>The fields without those that turned out to be the names of events.</summary>
    public ImmutableArray<SpecField> Without(IReadOnlyCollection<string> events)
    {
        if (guessed.RemoveAll(f => events.Contains(f.Name)) > 0) findings.Revise(Field, guessed.Count == 0 ? null : AskFor(guessed));
        fields.RemoveAll(f => events.Contains(f.Name));
        return [.. fields];
    }

    private ImmutableArray<SpecField> Report()
    {
        if (guessed.Count > 0) findings.Ask(Field, AskFor(guessed));
        return [.. fields];
    }

    private static string AskFor(List<SpecField> open) => $"Are these types right? {string.Join(", ", open.Select(f => $"{f.Name}: {f.Type}"))}";
}
