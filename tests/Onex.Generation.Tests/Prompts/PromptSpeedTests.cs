using System.Diagnostics;
using Onex.Generation.Prompts;

namespace Onex.Generation.Tests.Prompts;

/// <summary>Generous bounds, so that a quadratic step shows and a busy machine does not.</summary>
public sealed class PromptSpeedTests
{
    [Theory]
    [InlineData("EFFECT node that stores orders in PostgreSQL. ")]
    [InlineData("a -> ")]
    [InlineData("not Redis, ")]
    [InlineData("user_id (uuid), ")]
    [InlineData("for ")]
    [InlineData("((((((")]
    [InlineData("\n- store users")]
    [InlineData("Name: ")]
    [InlineData("called x ")]
    [InlineData("in the domain of ")]
    [InlineData("-x")]
    [InlineData("word: ")]
    [InlineData("writes and ")]
    [InlineData("tax of ")]
    [InlineData("a + ")]
    [InlineData("(a * ")]
    [InlineData("min(")]
    [InlineData("0.3·a + 0.7·b. ")]
    [InlineData("sum of a by b. ")]
    [InlineData("weights a 0.3, ")]
    [InlineData("name at least 3, ")]
    [InlineData("SHA-256 of x, ")]
    [InlineData("strips comments, ")]
    [InlineData("filters x where y > 1, ")]
    [InlineData("from a to b when c. ")]
    [InlineData("any state -> a, ")]
    [InlineData("if a fails, skip a. ")]
    [InlineData("a -> (b & c) -> ")]
    public void The_longest_prompt_takes_milliseconds(string piece)
    {
        foreach (var type in (string[])["EFFECT", "COMPUTE", "REDUCER", "ORCHESTRATOR"]) Measure(type, piece);
    }

    private static void Measure(string type, string piece)
    {
        var prompt = $"Create {type} node that " + string.Concat(Enumerable.Repeat(piece, (PromptReader.MaxPromptLength - 60) / piece.Length));

        // On a busy machine one run may have to wait for a processor; a step that is too slow is so in every run.
        Enumerable.Range(0, 5).Select(_ => Read(prompt)).ShouldContain(milliseconds => milliseconds < 1000);
    }

    private static long Read(string prompt)
    {
        var watch = Stopwatch.StartNew();
        PromptReader.Read(prompt, PromptOverrides.None);
        return watch.ElapsedMilliseconds;
    }
}
