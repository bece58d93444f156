using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Purity;

/// <summary>omnibase_core's node purity checks: no caching decorators.</summary>
internal sealed class PureCacheRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PURITY-006", "COMPUTE and REDUCER cache nothing by themselves", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        !surroundings.MustBePure(file) ? [] :
        from function in file.Nodes.OfType<FunctionDef>()
        from decorator in function.DecoratorList
        where Caches.Contains(DottedName.LastOf(decorator is CallExpression call ? call.Func : decorator))
        select Descriptor.At(decorator.Span, $"The cache of {function.Name} lives longer than a request and grows with all of them. The contract's caching section is the place for it.");


    private static readonly string?[] Caches = ["lru_cache", "cache", "cached_property", "cached", "alru_cache"];
}
