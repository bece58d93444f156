using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Marks the words that a negation reaches: "no database access, but Redis" reaches the database only.</summary>
internal static class Negation
{
    private static readonly HashSet<string> HarmlessFollowers = WordSet.Of("only null found exist exists yet later less more just necessarily empty matter");
    private static readonly HashSet<string> Opposites = WordSet.Of("but however although though while instead only using use uses via through sondern sino mais");
    private static readonly HashSet<string> Conditions = WordSet.Of("if when unless until where whether once wenn si quand");
    private static readonly HashSet<string> Needs = WordSet.Of("needed used required allowed wanted involved touched permitted necessary noetig");

    public static bool[] Mark(PromptText prompt)
    {
        var negated = new bool[prompt.Count];
        var isConditional = false;
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Tokens[i].Kind is PromptTokenKind.Stop or PromptTokenKind.Comma) isConditional = false;
            if (!prompt.IsWord(i)) continue;
            isConditional |= Conditions.Contains(prompt.Lower(i));
            if (prompt.Tokens[i].Glue == '-' && prompt.Lower(i) is "free" or "less") negated[i - 1] = true;
            if (prompt.Lower(i) == "non" && i + 1 < prompt.Count && prompt.Tokens[i + 1].IsGlued) negated[i + 1] = true;
            if (isConditional || !IsNegation(prompt, i) || HarmlessFollowers.Contains(prompt.Lower(i + 1))) continue;
            if (IsPassive(prompt, i)) MarkBackward(prompt, i, negated);
            else MarkForward(prompt, i + 1, negated);
        }
        return negated;
    }

    private static bool IsNegation(PromptText prompt, int i) =>
        FunctionWords.IsNegation(prompt.Lower(i))
        || (prompt.Lower(i) == "instead" && prompt.Lower(i + 1) == "of")
        || (prompt.Lower(i) == "rather" && prompt.Lower(i + 1) == "than");

    /// <summary>"Redis is not needed", "Kafka must not be used".</summary>
    private static bool IsPassive(PromptText prompt, int i)
    {
        var next = prompt.Lower(i + 1) is "be" ? i + 2 : i + 1;
        return Needs.Contains(prompt.Lower(next)) && i > 0 && prompt.IsWord(i - 1);
    }

    private static void MarkBackward(PromptText prompt, int i, bool[] negated)
    {
        for (i--; i >= 0 && prompt.IsWord(i) && !Opposites.Contains(prompt.Lower(i)); i--) negated[i] = true;
    }

    private static void MarkForward(PromptText prompt, int i, bool[] negated)
    {
        for (; i < prompt.Count && !negated[i]; i++)
        {
            var kind = prompt.Tokens[i].Kind;
            if (kind is PromptTokenKind.Stop or PromptTokenKind.Colon or PromptTokenKind.Dash or PromptTokenKind.Bullet or PromptTokenKind.Close) return;
            var separates = kind == PromptTokenKind.Comma || FunctionWords.IsConjunction(prompt.Lower(i));
            if (separates && BeginsClause(prompt, i + 1)) return;
            if (FunctionWords.IsRelative(prompt.Lower(i))) return;
            if (Opposites.Contains(prompt.Lower(i)) && i > 0 && !FunctionWords.IsNegation(prompt.Lower(i - 1))) return;
            negated[i] = true;
        }
    }

    /// <summary>Whether what follows a comma or "and" is a clause of its own rather than one more thing that is not wanted.</summary>
    private static bool BeginsClause(PromptText prompt, int i)
    {
        if (FunctionWords.IsConjunction(prompt.Lower(i))) i++;
        var word = prompt.Lower(i);
        if (word == "with" || FunctionWords.IsModal(word) || FunctionWords.IsRelative(word) || FunctionWords.IsPronoun(word)) return true;
        if (Opposites.Contains(word)) return true;
        if (Verbs.Find(word) is not { } verb) return false;
        var next = prompt.Lower(i + 1);
        return verb.Form == VerbForm.ThirdPerson
            ? next.Length > 0 && !FunctionWords.IsConjunction(next)
            : verb.Form == VerbForm.Base && (FunctionWords.IsArticle(next) || FunctionWords.IsPreposition(next));
    }
}
