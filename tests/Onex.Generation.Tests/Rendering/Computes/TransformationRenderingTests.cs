using Onex.Generation.Contracts;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Generation.Tests.Prompts;
using Onex.Language.Api;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Rendering.Computes;

public sealed class TransformationRenderingTests
{
    /// <summary>The reviewed prompts that ask for nothing but changes of lists.</summary>
    public static TheoryData<string> Prompts =>
    [
        .. ReviewedPrompt.ReadAll(File.ReadAllText(ReviewedPromptTests.PathOf("reviewed-compute-prompts.txt")))
            .Select(reviewed => reviewed.Prompt)
            .Where(prompt => PromptReader.Read(prompt, PromptOverrides.None) is { IsUnderstood: true, Spec: { Computations.IsEmpty: false } spec } && spec.Computations.All(computation => computation is TransformationComputation)),
    ];

    [Fact]
    public void There_are_such_prompts() => Prompts.Count.ShouldBeGreaterThanOrEqualTo(8);

    [Theory]
    [MemberData(nameof(Prompts))]
    public void A_list_that_is_changed_leaves_nothing_to_be_done(string prompt) =>
        PackageGenerator.Generate(PromptReader.Read(prompt, PromptOverrides.None).Spec!, PackageLocation.Standalone, BundledApiIndex.Instance).Value.Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("Create COMPUTE node that computes the sum of amount by customer", "sum_amount", "_sum", "amount", "customer")]
    [InlineData("COMPUTE node that computes the maximum temperature per city and day", "max_temperature", "max", "temperature", "city\", \"day")]
    [InlineData("Create COMPUTE node that computes the average of score by user", "mean_score", "_mean", "score", "user")]
    public void A_value_of_each_group_leaves_nothing_to_be_done(string prompt, string output, string work, string field, string by)
    {
        var files = PackageGenerator.Generate(PromptReader.Read(prompt, PromptOverrides.None).Spec!, PackageLocation.Standalone, BundledApiIndex.Instance).Value;

        files.Warnings.ShouldBeEmpty();
        files.Files.Single(file => file.Path.Contains("/handler_", StringComparison.Ordinal)).Content.ShouldContain($"return _aggregate(items_, \"{output}\", {work}, \"{field}\", \"{by}\")");
    }
}
