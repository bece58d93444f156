using System.Collections.Immutable;

namespace Onex.Generation.Rendering;

/// <summary>Which files a package has, from which templates and with which variables.</summary>
/// <param name="OwnModules">The names that the package's own modules offer to each other, and those that its body's templates need from elsewhere.</param>
internal sealed record FilePlan(ImmutableArray<PlannedFile> Files, IReadOnlyDictionary<string, string> OwnModules)
{
    public static FilePlan Of(Package package)
    {
        var builder = new FilePlanBuilder(package);
        builder.AddNode();
        builder.AddModels();
        builder.AddBody();
        builder.AddTests();
        builder.AddDocuments();
        builder.AddExports();
        return builder.Build();
    }
}
