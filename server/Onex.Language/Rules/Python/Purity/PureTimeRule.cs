using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Purity;

/// <summary>omnibase_infra's execution shapes: a reducer has no system time.</summary>
internal sealed class PureTimeRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PURITY-003", "COMPUTE and REDUCER read no clock", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        !surroundings.MustBePure(file) ? [] :
        from call in file.Nodes.OfType<CallExpression>()
        where file.Resolve(call.Func) is { } name && Clocks.Contains(name)
        select Descriptor.At(call.Func.Span, $"{file.Text.Slice(call.Func.Span)}() gives another answer each time, so that the same request gives another result. Take the time from the request.") with
        {
            Severity = surroundings.NodeSuffix == "Reducer" ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        };


    /// <summary>Clocks that measure how long something takes are left alone: their values are no times.</summary>
    private static readonly string[] Clocks =
    [
        "time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime", "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today",
        "datetime.date.today",
    ];
}
