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
    public void The_longest_prompt_takes_milliseconds(string piece)
    {
        var prompt = "Create ORCHESTRATOR node that " + string.Concat(Enumerable.Repeat(piece, PromptReader.MaxPromptLength / piece.Length - 4));
        PromptReader.Read(prompt, PromptOverrides.None);

        var watch = Stopwatch.StartNew();
        PromptReader.Read(prompt, PromptOverrides.None);

        watch.ElapsedMilliseconds.ShouldBeLessThan(500);
    }
}
