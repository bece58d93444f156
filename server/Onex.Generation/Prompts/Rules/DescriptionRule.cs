using System.Text;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>The description: what is labelled so, else the first sentence that says something, without the words that ask for a node and name it.</summary>
internal static class DescriptionRule
{
    /// <summary>The longest description, in UTF-16 code units; a longer one ends with an ellipsis.</summary>
    public const int MaxLength = 200;

    private const string Field = "description";
    private const int MinLength = 3;

    private static readonly HashSet<string> Connectors = WordSet.Of("is are responsible used capable of whose job task meant intended");

    public static string Read(PromptText prompt, PromptHead head, IReadOnlyList<PromptSection> sections, bool[] excluded, NodeType type, string name, Findings findings)
    {
        var section = sections.FirstOrDefault(s => s.Key == Field);
        if (section is not null && section.ValueStart < section.End)
        {
            findings.Saw(Field, section.ValueStart, section.End, "labelled as the description");
            findings.Trust(Field, 1.0);
            return prompt.Quote(section.ValueStart, section.End, MaxLength);
        }
        for (var start = head.End; start < prompt.Count;)
        {
            var end = prompt.FindSentenceEnd(start);
            start = SkipConnectors(prompt, start, end, excluded);
            var text = Join(prompt, start, end, excluded);
            if (text.Length >= MinLength)
            {
                findings.Saw(Field, start, end, "the first sentence, without the request");
                findings.Trust(Field, 0.8);
                return text;
            }
            start = Math.Max(end, start) + 1;
        }
        findings.Assumed(Field, "the prompt says nothing besides type and name");
        findings.Trust(Field, 0.3);
        return $"{type.ToPublicName()} node {name}";
    }

    private static int SkipConnectors(PromptText prompt, int start, int end, bool[] excluded)
    {
        while (start < end)
        {
            var word = prompt.Lower(start);
            var isConnector = excluded[start] || !prompt.IsWord(start) || FunctionWords.IsPurpose(word) || FunctionWords.IsRelative(word)
                || (FunctionWords.IsModal(word) && word is not ("has" or "have" or "needs")) || Connectors.Contains(word);
            var opens = !excluded[start] && prompt.Tokens[start].Kind is PromptTokenKind.Open or PromptTokenKind.Quote;
            if (!isConnector || opens) break;
            start++;
        }
        return start;
    }

    /// <summary>The text of the range without the excluded stretches.</summary>
    private static string Join(PromptText prompt, int start, int end, bool[] excluded)
    {
        var text = new StringBuilder();
        for (var i = start; i < end;)
        {
            var stop = i;
            while (stop < end && !excluded[stop]) stop++;
            var last = stop;
            // "users with [fields: …]": what only led to the stretch that is left out goes with it.
            while (stop < end && last > i && FunctionWords.BreaksOff(prompt.Lower(last - 1))) last--;
            if (last > i)
            {
                var span = prompt.GetSpan(i, last);
                if (text.Length > 0) text.Append(' ');
                text.Append(prompt.Content, span.Start, span.Length);
            }
            for (i = stop; i < end && excluded[i];) i++;
        }
        return PlainText.ToOneLine(text.ToString(), MaxLength).TrimEnd(' ', ',', ':', ';', '-');
    }
}
