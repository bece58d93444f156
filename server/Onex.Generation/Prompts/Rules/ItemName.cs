using System.Text;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Makes an identifier of an item of a list: without articles, its first verb in the base form.</summary>
internal static class ItemName
{
    /// <summary>An identifier is made of so many words at most.</summary>
    public const int MaxWords = 4;

    /// <summary>"storing the records" → store_records; "" where there is no letter.</summary>
    public static string Read(PromptText prompt, int start, int end)
    {
        if (prompt.FindGluedEnd(start) >= end) return PythonNames.ToMemberName(prompt.Quote(start, end));
        var words = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (FunctionWords.IsArticle(prompt.Lower(i)) && i + 1 < end) continue;
            var verb = i == start ? Verbs.Find(prompt.Lower(i)) : null;
            words.Append(verb is { Form: VerbForm.ThirdPerson or VerbForm.Gerund } ? verb.Verb.Lemma : prompt.Tokens[i].Text).Append(' ');
        }
        return PythonNames.ToMemberName(words.ToString());
    }

    /// <summary>The same for an item that is an operation: a single verb is brought to its base form as well.</summary>
    public static string ReadOperation(PromptText prompt, int start, int end) =>
        end == start + 1 && Verbs.Find(prompt.Lower(start)) is { Form: VerbForm.ThirdPerson or VerbForm.Gerund } verb
            ? PythonNames.ToMemberName(verb.Verb.Lemma)
            : Read(prompt, start, end);
}
