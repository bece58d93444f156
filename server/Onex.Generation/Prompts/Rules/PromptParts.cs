using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Which words of a prompt ask for the node, name it, label something, and which are prose about what it does.</summary>
/// <param name="Given">The name that the prompt gives, or null.</param>
/// <param name="SaidDomain">The domain that the prompt says, or null.</param>
/// <param name="Excluded">By token: words that only give type, name or domain.</param>
/// <param name="Labelled">By token: those, and labelled lists (operations, fields, …).</param>
internal sealed record PromptParts(
    PromptHead Head, IReadOnlyList<PromptSection> Sections, GivenName? Given, DomainRule.Said? SaidDomain, bool[] Excluded, bool[] Labelled)
{
    private static readonly HashSet<string> ListSections = WordSet.Of("operations fields inputs outputs weights formula required states transitions steps");

    public static PromptParts Find(PromptText prompt)
    {
        var sections = SectionRule.Find(prompt);
        var head = PromptHead.Find(prompt, sections);
        var given = NameRule.Find(prompt, head, sections);
        var domain = DomainRule.FindSaid(prompt, sections);

        var excluded = new bool[prompt.Count];
        if (given is { Trust: > NameRule.CompoundTrust }) Array.Fill(excluded, true, given.Start, given.End - given.Start);
        if (domain is not null) Array.Fill(excluded, true, domain.Start, domain.End - domain.Start);
        foreach (var section in sections)
        {
            if (section.Key == "type" && NodeTypeWords.Find(prompt.Lower(section.ValueStart)) is not null)
                Array.Fill(excluded, true, section.Start, section.ValueStart + 1 - section.Start);
        }
        return new PromptParts(head, sections, given, domain, excluded, Mark(excluded, sections, ListSections.Contains));
    }

    /// <summary><see cref="Labelled"/> and the labelled description.</summary>
    public bool[] LabelledOrDescription() => Mark(Labelled, Sections, key => key == "description");

    /// <summary>Where one of both is true.</summary>
    public static bool[] Join(bool[] left, bool[] right)
    {
        var either = (bool[])left.Clone();
        for (var i = 0; i < right.Length; i++) either[i] |= right[i];
        return either;
    }

    private static bool[] Mark(bool[] tokens, IReadOnlyList<PromptSection> sections, Predicate<string> isWanted)
    {
        var marked = (bool[])tokens.Clone();
        foreach (var section in sections)
        {
            if (isWanted(section.Key)) Array.Fill(marked, true, section.Start, section.End - section.Start);
        }
        return marked;
    }
}
