using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Takes an enumeration apart: "get, set and delete", bullets, arrows, <c>read/write</c>.</summary>
internal static class ListItems
{
    /// <summary>The token ranges of the items, without the marks and conjunctions between them.</summary>
    public static List<TokenRange> Split(PromptText prompt, int start, int end)
    {
        var items = new List<TokenRange>();
        var itemStart = start;
        var depth = 0;
        for (var i = start; i <= end; i++)
        {
            if (i < end && prompt.Is(i, PromptTokenKind.Open)) depth++;
            if (i < end && prompt.Is(i, PromptTokenKind.Close) && depth > 0) depth--;
            var separates = i == end || (depth == 0 && IsSeparator(prompt, i));
            if (i < end && depth == 0 && prompt.Tokens[i].Glue == '/' && i > itemStart)
            {
                AddTrimmed(prompt, items, itemStart, i);
                itemStart = i;
            }
            if (!separates) continue;
            AddTrimmed(prompt, items, itemStart, i);
            itemStart = i + 1;
        }
        return items;
    }

    private static bool IsSeparator(PromptText prompt, int i) =>
        prompt.Tokens[i].Kind is PromptTokenKind.Comma or PromptTokenKind.Stop or PromptTokenKind.Bullet or PromptTokenKind.Arrow
        || (prompt.Lower(i) is "and" or "or" or "then" or "und" or "oder" or "y" or "et" or "ou" && !prompt.Tokens[i].IsGlued)
        || (prompt.Is(i, PromptTokenKind.Other) && prompt.Tokens[i].Text is "/" or "&" or "|" or "+");

    private static void AddTrimmed(PromptText prompt, List<TokenRange> items, int start, int end)
    {
        while (start < end && (!prompt.IsWord(start) || (start + 1 < end && FunctionWords.IsArticle(prompt.Lower(start))))) start++;
        while (end > start && !prompt.IsWord(end - 1) && !prompt.Is(end - 1, PromptTokenKind.Close)) end--;
        if (end > start) items.Add(new TokenRange(start, end));
    }
}
