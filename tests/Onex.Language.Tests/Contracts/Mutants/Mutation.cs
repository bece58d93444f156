namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>A single defect to be made in real contract files, and where it must be found.</summary>
/// <param name="Name">Unique, e.g. <c>node-type-in-lower-case</c>.</param>
/// <param name="Code">The rule that must find it, and no other.</param>
/// <param name="Apply">Makes the defect; gives up, with null, on a file that has no place for it.</param>
public sealed record Mutation(string Name, string Code, Func<MutationSite, Mutant?> Apply)
{
    /// <summary>In how many files, the first in the order of the corpus that have a place for it.</summary>
    public int Files { get; init; } = 3;

    /// <summary>The repository whose files are taken.</summary>
    public string Repository { get; init; } = "omnibase_infra";

    /// <summary>The file is looked at as one that lies in a project, at its place in the corpus: rules across files speak too.</summary>
    public bool InProject { get; init; }

    public override string ToString() => Name;
}
