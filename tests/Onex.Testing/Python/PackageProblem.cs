namespace Onex.Testing.Python;

/// <summary>Something wrong with a package.</summary>
/// <param name="Step">Where it showed, e.g. <c>imports</c>.</param>
public sealed record PackageProblem(string Step, string Message)
{
    public override string ToString() => $"{Step}: {Message}";
}
