using System.Text.RegularExpressions;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Prompts;

/// <summary><c>docs/prompts.md</c> says what is true: its examples are reviewed readings, and the published schema knows the same words.</summary>
public sealed partial class PromptPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "prompts.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_example_of_the_page_is_a_reviewed_reading()
    {
        var reviewed = ReviewedPromptTests.Files
            .SelectMany(file => ReviewedPrompt.ReadAll(File.ReadAllText(ReviewedPromptTests.PathOf(file))))
            .Select(prompt => prompt.Show().TrimEnd('\n'))
            .ToHashSet(StringComparer.Ordinal);
        var examples = Fence().Matches(Page).Select(match => match.Groups["text"].Value).Where(text => text.StartsWith("> ", StringComparison.Ordinal)).ToList();

        examples.Count.ShouldBeGreaterThan(10);
        examples.ShouldAllBe(example => reviewed.Contains(example));
    }

    [Fact]
    public void The_page_and_the_schema_name_every_word_that_a_computation_can_hold()
    {
        var schema = File.ReadAllText(Repository.PathOf("docs", "schemas", "parse.schema.json"));
        var readings = ReviewedPromptTests.Files
            .SelectMany(file => ReviewedPrompt.ReadAll(File.ReadAllText(ReviewedPromptTests.PathOf(file))))
            .SelectMany(prompt => Onex.Generation.Prompts.PromptReader.Read(prompt.Prompt, Onex.Generation.Prompts.PromptOverrides.None).Spec?.Computations ?? [])
            .SelectMany(WordsOf)
            .Distinct()
            .ToList();

        readings.Count.ShouldBeGreaterThan(30);
        readings.ShouldAllBe(word => Page.Contains($"`{word}`", StringComparison.Ordinal) && schema.Contains($"\"{word}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> WordsOf(Computation computation) => computation switch
    {
        HashComputation hash => [hash.Algorithm, .. hash.Normalization],
        NormalizationComputation normalization => normalization.Steps,
        ValidationComputation validation => validation.Rules.Select(rule => rule.Check),
        MatchComputation match => [match.Method, .. match.Normalization],
        TransformationComputation transformation => transformation.Steps.Select(step => step.Action),
        AggregationComputation aggregation => [aggregation.Function],
        _ => [],
    };

    [GeneratedRegex("^```\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
