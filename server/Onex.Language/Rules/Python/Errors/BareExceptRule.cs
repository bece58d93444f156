using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Errors;

internal sealed class BareExceptRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ERROR-002", "No bare except", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from handler in file.Nodes.OfType<ExceptHandler>()
        where handler.Type is null
        let word = new TextSpan(handler.Span.Start, "except".Length)
        select Descriptor.At(word, "A bare except also takes what ends the program: KeyboardInterrupt, SystemExit, cancellation.")
            .WithEdits("Write except Exception", isPreferred: true, PythonEdits.Insert(word.End, " Exception"));

}
