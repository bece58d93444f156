using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Purity;

/// <summary>omnibase_core's node purity checks: <c>env-access</c> and <c>file-io</c>.</summary>
internal sealed class PureInputRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("PURITY-002", "COMPUTE and REDUCER read no files and no environment", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        !surroundings.MustBePure(file) ? [] :
        from node in file.Nodes
        let place = Find(file, node)
        where place is not null
        select Descriptor.At(place.Span, $"A {surroundings.NodeSuffix!.ToUpperInvariant()} node works on its request alone; '{file.Text.Slice(place.Span)}' reads or writes something else. Let it come with the request or the configuration.");


    private static readonly string[] FileMethods =
        ["read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "rmdir", "unlink", "touch", "symlink_to", "hardlink_to"];

    private static readonly string[] OsFunctions =
    [
        "os.getenv", "os.putenv", "os.unsetenv", "os.open", "os.remove", "os.unlink", "os.rename", "os.replace", "os.mkdir", "os.makedirs", "os.rmdir", "os.listdir", "os.scandir",
        "os.walk", "os.system", "os.popen", "os.stat", "io.open", "input", "open",
    ];

    private static Expression? Find(PythonFile file, PythonNode node) => node switch
    {
        CallExpression { Func: var function } when file.Resolve(function) is { } name && OsFunctions.Contains(name) && !IsOwn(file, name) => function,
        CallExpression { Func: AttributeExpression { Attr: var method } function } when FileMethods.Contains(method) => function,
        AttributeExpression { Attr: "environ" } attribute when file.Resolve(attribute) == "os.environ" => attribute,
        NameExpression { Ctx: ExpressionContext.Load } read when file.Resolve(read) == "os.environ" => read,
        _ => null,
    };

    private static bool IsOwn(PythonFile file, string name) => !name.Contains('.', StringComparison.Ordinal) && file.BoundNames.Contains(name);
}
