namespace Onex.Language.Api;

/// <summary>Which module a text is.</summary>
/// <param name="Name">Full and dotted.</param>
/// <param name="IsPackage">It is the <c>__init__</c> of a package.</param>
/// <param name="IsStub">It is a <c>.pyi</c> file.</param>
public sealed record ApiModuleLocation(string Name, bool IsPackage, bool IsStub)
{
    private string TopLevel => Name.Split('.', 2)[0];

    /// <summary>The module that an import means; null where it would leave the top-level package.</summary>
    /// <param name="level">The number of leading dots.</param>
    public string? Resolve(int level, string? module)
    {
        if (level == 0) return module;
        var parent = Name;
        for (var up = IsPackage ? 1 : 0; up < level; up++)
        {
            var dot = parent.LastIndexOf('.');
            if (dot < 0) return null;
            parent = parent[..dot];
        }
        return module is null ? parent : $"{parent}.{module}";
    }

    public bool IsSamePackage(string module) => module == TopLevel || module.StartsWith(TopLevel + ".", StringComparison.Ordinal);
}
