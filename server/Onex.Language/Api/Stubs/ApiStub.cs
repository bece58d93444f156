namespace Onex.Language.Api.Stubs;

/// <summary>A module as a type checker is to see it.</summary>
/// <param name="Module">Full and dotted.</param>
/// <param name="IsPackage">It is the <c>__init__</c> of a package.</param>
/// <param name="Text">Python without bodies, as in a <c>.pyi</c> file.</param>
public sealed record ApiStub(string Module, bool IsPackage, string Text)
{
    /// <summary>Where it lies below a folder of stubs, with '/'.</summary>
    public string Path => $"{Module.Replace('.', '/')}{(IsPackage ? "/__init__" : "")}.pyi";
}
