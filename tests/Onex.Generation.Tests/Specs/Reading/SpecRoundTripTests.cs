using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;
using Onex.Generation.Tests.Prompts;

namespace Onex.Generation.Tests.Specs.Reading;

public sealed class SpecRoundTripTests
{
    public static TheoryData<string> Files => ReviewedPromptTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_prompt_is_read_as_is_the_same_after_its_JSON_was_read(string file)
    {
        var specs = ReviewedPrompt.ReadAll(File.ReadAllText(ReviewedPromptTests.PathOf(file)))
            .Select(reviewed => (reviewed.Prompt, PromptReader.Read(reviewed.Prompt, PromptOverrides.None).Spec))
            .Where(read => read.Spec is not null)
            .ToList();
        specs.Count.ShouldBeGreaterThan(15);

        specs.Select(read => FindDifference(read.Prompt, read.Spec!)).OfType<string>().ShouldBeEmpty();
    }

    /// <summary>The first line that is another one, or what was refused; null where nothing is.</summary>
    private static string? FindDifference(string prompt, NodeSpec spec)
    {
        var reading = SpecReader.Read(spec.ToJson());
        if (!reading.IsValid) return $"{prompt}: {string.Join(" ", reading.Problems.Select(problem => $"{problem.Path} {problem.Message}"))}";
        var (before, after) = (spec.ToJson().Split('\n'), reading.Spec.ToJson().Split('\n'));
        if (before.SequenceEqual(after)) return null;
        var (was, now) = before.Zip(after).FirstOrDefault(line => line.First != line.Second);
        return $"{prompt}: {was} became {now}";
    }
}
