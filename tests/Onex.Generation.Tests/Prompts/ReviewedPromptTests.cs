using Onex.Generation.Prompts;

namespace Onex.Generation.Tests.Prompts;

/// <summary>
/// Our own prompts, each with a reading that a person looked at. After a change of the reader, run these tests with
/// <c>ONEX_ACCEPT=1</c>, and review the difference of <c>reviewed-prompts.txt</c> line by line.
/// </summary>
public sealed class ReviewedPromptTests
{
    private static readonly string FilePath = Repository.PathOf("tests", "Onex.Generation.Tests", "Prompts", "reviewed-prompts.txt");

    [Fact]
    public void Every_reviewed_prompt_is_read_as_it_was_reviewed()
    {
        var reviewed = ReviewedPrompt.ReadAll(File.ReadAllText(FilePath));
        var actual = reviewed.Select(r => r with { Reading = ReviewedPrompt.Describe(PromptReader.Read(r.Prompt, PromptOverrides.None)) }).ToList();
        if (Environment.GetEnvironmentVariable("ONEX_ACCEPT") == "1")
        {
            File.WriteAllText(FilePath, string.Join('\n', actual.Select(r => r.Show())));
            Assert.Skip("The readings were accepted; review the difference, and run the tests again without ONEX_ACCEPT.");
        }

        var differences = reviewed.Zip(actual).Where(pair => pair.First != pair.Second).Select(pair => $"expected\n{pair.First.Show()}but read\n{pair.Second.Reading}\n");

        string.Join('\n', differences).ShouldBeEmpty("to accept: ONEX_ACCEPT=1 dotnet test tests/Onex.Generation.Tests --filter ReviewedPromptTests");
    }

    [Fact]
    public void There_are_enough_of_them() => ReviewedPrompt.ReadAll(File.ReadAllText(FilePath)).Count.ShouldBeGreaterThanOrEqualTo(120);
}
