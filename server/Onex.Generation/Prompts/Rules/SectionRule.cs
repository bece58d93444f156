using Onex.Generation.Prompts.Text;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Finds the labelled parts of a prompt.</summary>
internal static class SectionRule
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["name"] = "name",
        ["nombre"] = "name",
        ["nom"] = "name",
        ["domain"] = "domain",
        ["domaene"] = "domain",
        ["dominio"] = "domain",
        ["domaine"] = "domain",
        ["type"] = "type",
        ["typ"] = "type",
        ["tipo"] = "type",
        ["description"] = "description",
        ["purpose"] = "description",
        ["goal"] = "description",
        ["beschreibung"] = "description",
        ["operations"] = "operations",
        ["operation"] = "operations",
        ["methods"] = "operations",
        ["actions"] = "operations",
        ["operationen"] = "operations",
        ["operaciones"] = "operations",
        ["requirements"] = "features",
        ["requirement"] = "features",
        ["features"] = "features",
        ["anforderungen"] = "features",
        ["requisitos"] = "features",
        ["fields"] = "fields",
        ["field"] = "fields",
        ["columns"] = "fields",
        ["attributes"] = "fields",
        ["properties"] = "fields",
        ["felder"] = "fields",
        ["campos"] = "fields",
        ["champs"] = "fields",
        ["inputs"] = "inputs",
        ["input"] = "inputs",
        ["eingaben"] = "inputs",
        ["entradas"] = "inputs",
        ["outputs"] = "outputs",
        ["output"] = "outputs",
        ["returns"] = "outputs",
        ["ausgaben"] = "outputs",
        ["salidas"] = "outputs",
        ["weights"] = "weights",
        ["weighting"] = "weights",
        ["gewichte"] = "weights",
        ["formula"] = "formula",
        ["formel"] = "formula",
        ["required"] = "required",
        ["states"] = "states",
        ["estados"] = "states",
        ["zustaende"] = "states",
        ["transitions"] = "transitions",
        ["steps"] = "steps",
        ["workflow"] = "steps",
        ["stages"] = "steps",
        ["flow"] = "steps",
        ["coordinate"] = "steps",
        ["sequence"] = "steps",
        ["schritte"] = "steps",
        ["pasos"] = "steps",
    };

    public static List<PromptSection> Find(PromptText prompt)
    {
        var sections = new List<PromptSection>();
        for (var colon = 1; colon < prompt.Count; colon++)
        {
            if (!prompt.Is(colon, PromptTokenKind.Colon) || !Keys.TryGetValue(prompt.Lower(colon - 1), out var key)) continue;
            var start = colon - 1;
            while (start > 0 && prompt.IsWord(start - 1) && prompt.Lower(start - 1) is "node" or "service" or "following" or "the") start--;
            // "the reward workflow: …" goes on being prose up to its colon.
            if (key == "steps" && !prompt.BeginsSentence(start)) start = colon;
            // In "fields: name: str" the inner label belongs to the list.
            if (sections.Count > 0 && sections[^1].Key == "fields" && colon < sections[^1].End && key is "name" or "type" or "description" or "domain") continue;
            sections.Add(new PromptSection(key, start, colon + 1, FindEnd(prompt, colon + 1)));
        }
        return sections;
    }

    /// <summary>The end of a value that begins here: of its sentence, or of the list on the lines below.</summary>
    public static int FindEnd(PromptText prompt, int start)
    {
        var end = prompt.FindSentenceEnd(start);
        if (end > start) return end;
        while (prompt.Is(end, PromptTokenKind.Stop) && prompt.Is(end + 1, PromptTokenKind.Bullet)) end = prompt.FindSentenceEnd(end + 2);
        return end;
    }
}
