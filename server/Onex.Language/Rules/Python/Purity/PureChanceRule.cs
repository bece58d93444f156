using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Purity;

internal sealed class PureChanceRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PURITY-004", "COMPUTE and REDUCER leave nothing to chance", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        !surroundings.MustBePure(file) ? [] :
        from call in file.Nodes.OfType<CallExpression>()
        where file.Resolve(call.Func) is { } name && IsChance(name)
        select Descriptor.At(call.Func.Span, $"{file.Text.Slice(call.Func.Span)}() is random, so that the same request gives another result. Derive the value from the request, as uuid5 does.");


    private static bool IsChance(string name) =>
        name is "uuid.uuid4" or "uuid.uuid1" or "os.urandom" || name.StartsWith("random.", StringComparison.Ordinal) || name.StartsWith("secrets.", StringComparison.Ordinal);
}
