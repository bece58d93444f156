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
}
