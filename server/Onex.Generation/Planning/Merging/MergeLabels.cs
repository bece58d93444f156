namespace Onex.Generation.Planning.Merging;

/// <summary>What the sides of a merge are called in conflict markers.</summary>
internal sealed record MergeLabels(string Ours, string Ancestor, string Theirs)
{
    public static MergeLabels Generation { get; } = new("your file", "generated before", "generated now");

    public static MergeLabels Undo { get; } = new("your file", "as generated", "as it was before");
}
