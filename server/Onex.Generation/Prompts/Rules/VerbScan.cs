using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Finds the verbs of a prompt. A word counts only where a verb can stand: at the beginning of a clause, behind "that", "to", "should",
/// behind a comma or "and" that goes on with verbs, or as the object of a verb like "supports".
/// </summary>
internal static class VerbScan
{
    public static List<VerbUse> Find(PromptText prompt, int start, bool[] negated, bool[] excluded)
    {
        var uses = new List<VerbUse>();
        // "It upgrades …": what stands behind the pronoun is a verb.
        var state = new State { Expects = true, NeedsVerb = prompt.Lower(start - 1) == "it" };
        for (var i = start; i < prompt.Count; i++)
        {
            if (excluded[i])
            {
                state.Expects = true;
                continue;
            }
            if (!prompt.IsWord(i))
            {
                state.Pass(prompt.Tokens[i].Kind);
                continue;
            }
            var word = prompt.Lower(i);
            var isJoined = prompt.Tokens[i].Glue == '/' && uses.Count > 0 && uses[^1].Token == i - 1;
            if (IsAuxiliary(prompt, i))
            {
                state.PassAuxiliary();
                continue;
            }
            if ((state.Expects || isJoined || Verbs.IsUnmistakable(word)) && FindVerb(prompt, i, ref state) is { } found)
            {
                uses.Add(new VerbUse(found.Verb, found.Form, i, i + 1, negated[i], state.IsList && !found.Verb.IsLight));
                state.AcceptVerb(found);
                continue;
            }
            state.PassWord(prompt, i, word);
        }
        return SetObjects(prompt, uses);
    }

    private static VerbMatch? FindVerb(PromptText prompt, int i, ref State state)
    {
        if (Verbs.Find(prompt.Lower(i)) is not { } found) return IsUnknownVerb(prompt, i, state) ? Verbs.Coin(prompt.Lower(i)) : null;
        if (found.Form == VerbForm.Past) return null;
        // "the score", "a match": a noun. "to requests": a verb behind "to" has its base form.
        if (!state.IsList && prompt.Lower(i - 1) is "the" or "a" or "an" && found.Form is VerbForm.Base && !Verbs.IsUnmistakable(prompt.Lower(i))) return null;
        if (!state.IsList && prompt.Lower(i - 1) == "to" && found.Form is VerbForm.ThirdPerson) return null;
        if (Verbs.IsUnmistakable(prompt.Lower(i))) return found;
        if (i + 1 < prompt.Count && prompt.Tokens[i + 1].Glue == '-') return null;
        if (state.IsList) return found;
        if (found.Form == VerbForm.Noun || (state.AfterPurpose && found.Form is not VerbForm.Gerund)) return null;
        var next = prompt.Lower(i + 1);
        if (found.Form is VerbForm.Base)
        {
            // "search operations", "cache invalidation", "request handling": a noun before a noun.
            if (FunctionWords.IsNodeNoun(next) || next is "operation" or "operations") return null;
            if (Verbs.Find(next) is { Form: VerbForm.Gerund or VerbForm.Noun } && !state.AfterModal) return null;
        }
        if (!state.IsContinuation) return found;
        var isSameForm = found.Form == state.LastForm || found.Form == VerbForm.ThirdPerson || (state.LastForm == VerbForm.Noun && found.Form == VerbForm.Base);
        return isSameForm && (!state.HasObject || HasObject(prompt, i + 1)) ? found : null;
    }

    /// <summary>"does not": the verb is the one behind it.</summary>
    private static bool IsAuxiliary(PromptText prompt, int i) =>
        prompt.Lower(i) is "do" or "does" or "did" && FunctionWords.IsNegation(prompt.Lower(i + 1));

    /// <summary>Behind "that", "it" or "should" a verb must stand, even one that the table lacks.</summary>
    private static bool IsUnknownVerb(PromptText prompt, int i, State state)
    {
        var word = prompt.Lower(i);
        if (!state.NeedsVerb || word.Length < 3 || word.EndsWith("ly", StringComparison.Ordinal) || !word.All(char.IsAsciiLetterLower)) return false;
        if (FunctionWords.IsSmall(word) || FunctionWords.IsFiller(word) || FunctionWords.IsNodeNoun(word)) return false;
        // "must be greater", "whose status is": an adjective, and a noun in -s.
        if (prompt.Lower(i - 1) == "be" || (!state.AfterModal && Nouns.ToSingular(word) == word)) return false;
        return (state.AfterModal || (word[^1] == 's' && word[^2] != 's')) && prompt.IsWord(i + 1);
    }

    private static bool HasObject(PromptText prompt, int i) => prompt.IsWord(i) && !FunctionWords.IsConjunction(prompt.Lower(i));

    /// <summary>A verb's phrase reaches to the next verb's clause or the end of the sentence.</summary>
    private static List<VerbUse> SetObjects(PromptText prompt, List<VerbUse> uses)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            var end = prompt.FindSentenceEnd(uses[i].Token);
            if (i + 1 < uses.Count && uses[i + 1].Token < end)
            {
                end = uses[i + 1].Token;
                while (end > uses[i].Token + 1 && IsBetweenVerbs(prompt, end - 1)) end--;
            }
            uses[i] = uses[i] with { ObjectEnd = end };
        }
        return uses;
    }

    private static bool IsBetweenVerbs(PromptText prompt, int i) =>
        !prompt.IsWord(i) || FunctionWords.IsConjunction(prompt.Lower(i)) || FunctionWords.IsModal(prompt.Lower(i))
        || FunctionWords.IsPronoun(prompt.Lower(i)) || FunctionWords.IsPurpose(prompt.Lower(i)) || FunctionWords.IsNegation(prompt.Lower(i));

    private struct State
    {
        public bool Expects;
        public bool IsList;
        public bool IsContinuation;
        public bool HasObject;
        public bool AfterPurpose;
        public bool AfterModal;
        public bool NeedsVerb;
        public VerbForm LastForm;
        private bool afterVerb;
        private bool hasVerb;

        public void Pass(PromptTokenKind kind)
        {
            if (kind is PromptTokenKind.Comma)
            {
                Expects = hasVerb;
                IsContinuation = true;
                AfterPurpose = AfterModal = false;
            }
            else if (kind is PromptTokenKind.Quote or PromptTokenKind.Other or PromptTokenKind.Close)
            {
                return;
            }
            else if (kind is PromptTokenKind.Open)
            {
                Expects = false;
            }
            else
            {
                this = new State { Expects = true };
            }
        }

        public void AcceptVerb(VerbMatch found)
        {
            LastForm = found.Form;
            IsList = IsList || found.Verb.IsLight;
            Expects = found.Verb.IsLight;
            IsContinuation = AfterPurpose = AfterModal = HasObject = NeedsVerb = false;
            afterVerb = hasVerb = true;
        }

        public void PassAuxiliary() => this = new State { Expects = true, AfterModal = true, hasVerb = hasVerb };

        public void PassWord(PromptText prompt, int i, string word)
        {
            var isIntroduction = word is "including" or "like" || (word == "as" && prompt.Lower(i - 1) == "such");
            if (isIntroduction)
            {
                this = new State { Expects = true, IsList = true };
            }
            else if (FunctionWords.IsRelative(word) || FunctionWords.IsModal(word))
            {
                // "has" and "needs" can have a plain object.
                var needsVerb = word is not ("has" or "have" or "needs");
                this = new State { Expects = true, NeedsVerb = needsVerb, AfterModal = needsVerb && FunctionWords.IsModal(word), hasVerb = hasVerb };
            }
            else if (word == "to" || FunctionWords.IsPurpose(word))
            {
                // "writes to …" goes somewhere; "a node to write …" says what for.
                var isGoal = word == "to" && !afterVerb;
                Expects = isGoal || word != "to";
                AfterPurpose = word != "to";
                AfterModal = isGoal;
                IsContinuation = IsList = false;
            }
            else if (FunctionWords.IsConjunction(word))
            {
                Expects = hasVerb || Expects;
                IsContinuation = hasVerb;
            }
            else if (Expects && (FunctionWords.IsNegation(word) || FunctionWords.IsPronoun(word) || FunctionWords.IsNodeNoun(word)
                || FunctionWords.IsArticle(word) || word.EndsWith("ly", StringComparison.Ordinal) || word is "also" or "be" or "first" or "next"))
            {
                // The verb is still to come.
                NeedsVerb |= FunctionWords.IsPronoun(word);
            }
            else
            {
                var operationsFollow = IsList && word is "operations" or "methods" or "actions" or "all" or "basic" or "simple";
                HasObject = !operationsFollow;
                Expects = operationsFollow;
                IsList = operationsFollow || (IsList && Expects);
                IsContinuation = NeedsVerb = false;
            }
            afterVerb = false;
        }
    }
}
