namespace Onex.Testing;

/// <summary>The prompts of <c>tests/Onex.Generation.Tests/Prompts/reviewed-*.txt</c>: each stands behind <c>&gt; </c>, and the next line begins with the type it is read as.</summary>
public static class ReviewedPrompts
{
    private const string PromptMark = "> ";

    private static readonly string Folder = Repository.PathOf("tests", "Onex.Generation.Tests", "Prompts");

    /// <summary>The twenty nodes of a plan to build a system with this generator.</summary>
    public static IReadOnlyList<string> OfPlan { get; } = [.. Read("reviewed-plan-prompts.txt").Select(prompt => prompt.Text)];

    /// <summary>A hundred prompts, as many for each type of node.</summary>
    public static IReadOnlyList<string> Hundred { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "reviewed-*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.GetFileName(file)))
            .Where(prompt => prompt.Type is "EFFECT" or "COMPUTE" or "REDUCER" or "ORCHESTRATOR")
            .GroupBy(prompt => prompt.Type)
            .SelectMany(type => type.Take(25))
            .Select(prompt => prompt.Text),
    ];

    private static IEnumerable<(string Text, string Type)> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        return lines.Zip(lines.Skip(1))
            .Where(pair => pair.First.StartsWith(PromptMark, StringComparison.Ordinal))
            .Select(pair => (
                pair.First[PromptMark.Length..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal),
                pair.Second.Split(' ')[0]));
    }
}
