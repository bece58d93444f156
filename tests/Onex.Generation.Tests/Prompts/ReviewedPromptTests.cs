using Onex.Generation.Prompts;

namespace Onex.Generation.Tests.Prompts;

/// <summary>
/// Our own prompts, each with a reading that a person looked at. After a change of the reader, run these tests with
/// <c>ONEX_ACCEPT=1</c>, and review the difference of <c>reviewed-prompts.txt</c> line by line.
/// </summary>
public sealed class ReviewedPromptTests
{
    /// <summary>Mostly EFFECT; COMPUTE with what is computed; REDUCER and ORCHESTRATOR; the twenty nodes of the debug loop plan.</summary>
    public static TheoryData<string> Files { get; } = ["reviewed-prompts.txt", "reviewed-compute-prompts.txt", "reviewed-workflow-prompts.txt", "reviewed-plan-prompts.txt"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reviewed_prompt_is_read_as_it_was_reviewed(string file)
    {
        var path = PathOf(file);
        var reviewed = ReviewedPrompt.ReadAll(File.ReadAllText(path));
        var actual = reviewed.Select(r => r with { Reading = PromptReadingText.Of(PromptReader.Read(r.Prompt, PromptOverrides.None)) }).ToList();
        if (Environment.GetEnvironmentVariable("ONEX_ACCEPT") == "1")
        {
            File.WriteAllText(path, string.Join('\n', actual.Select(r => r.Show())));
            Assert.Skip("The readings were accepted; review the difference, and run the tests again without ONEX_ACCEPT.");
        }

        var differences = reviewed.Zip(actual).Where(pair => pair.First != pair.Second).Select(pair => $"expected\n{pair.First.Show()}but read\n{pair.Second.Reading}\n");

        string.Join('\n', differences).ShouldBeEmpty("to accept: ONEX_ACCEPT=1 dotnet test tests/Onex.Generation.Tests --filter ReviewedPromptTests");
    }

    [Fact]
    public void There_are_enough_of_them() => Files.Sum(file => ReviewedPrompt.ReadAll(File.ReadAllText(PathOf(file))).Count).ShouldBeGreaterThanOrEqualTo(240);

    internal static string PathOf(string file) => Repository.PathOf("tests", "Onex.Generation.Tests", "Prompts", file);
}
