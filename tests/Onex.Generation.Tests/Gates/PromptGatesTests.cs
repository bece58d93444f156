using System.Collections.Immutable;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;

namespace Onex.Generation.Tests.Gates;

public sealed class PromptGatesTests
{
    [Theory]
    [InlineData("Create EFFECT node for PostgreSQL database write operations", GateStatus.Passed)]
    [InlineData("PostgreSQL orders", GateStatus.Warning)]
    public void A_missing_verb_alone_is_a_warning(string prompt, GateStatus expected) =>
        Check(prompt, PromptOverrides.None)[0].Status.ShouldBe(expected);

    [Theory]
    [InlineData("node", null, null, "G1")]
    [InlineData("", null, null, "G1")]
    [InlineData("EFFECT node that writes orders", "GADGET", null, "G2")]
    [InlineData("EFFECT node that writes orders", null, "import", "G3")]
    [InlineData("EFFECT node that writes orders", null, "con", "G3")]
    public void A_refusal_fails_the_gate_that_it_is_about(string prompt, string? nodeType, string? name, string gate)
    {
        var failed = Check(prompt, new PromptOverrides(nodeType, name))[^1];
        failed.Id.ShouldBe(gate);
        failed.Status.ShouldBe(GateStatus.Failed);
        failed.Blocking.ShouldBeTrue();
        failed.Messages.ShouldHaveSingleItem().ShouldNotBeEmpty();
    }

    private static ImmutableArray<GateResult> Check(string prompt, PromptOverrides overrides) => PromptGates.Check(PromptReader.Read(prompt, overrides));
}
