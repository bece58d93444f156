namespace Onex.Testing;

/// <summary>The prompts of <c>tests/Onex.Generation.Tests/Prompts/reviewed-*.txt</c>, whose readings begin with the type of node.</summary>
public static class ReviewedPrompts
{
    private static readonly string Folder = Repository.PathOf("tests", "Onex.Generation.Tests", "Prompts");

    /// <summary>The twenty nodes of a plan to build a system with this generator.</summary>
    public static IReadOnlyList<string> OfPlan { get; } = [.. Read(Path.Combine(Folder, "reviewed-plan-prompts.txt")).Select(prompt => prompt.Prompt)];

    /// <summary>A hundred prompts, as many for each type of node.</summary>
    public static IReadOnlyList<string> Hundred { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "reviewed-*.txt").Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .Where(prompt => TypeOf(prompt) is "EFFECT" or "COMPUTE" or "REDUCER" or "ORCHESTRATOR")
            .GroupBy(TypeOf)
            .SelectMany(type => type.Take(25))
            .Select(prompt => prompt.Prompt),
    ];

    private static IReadOnlyList<ReviewedPrompt> Read(string file) => ReviewedPrompt.ReadAll(File.ReadAllText(file));

    /// <summary>The first word of a reading; of a prompt that is refused, another one.</summary>
    private static string TypeOf(ReviewedPrompt prompt) => prompt.Reading.Split(' ')[0];
}
