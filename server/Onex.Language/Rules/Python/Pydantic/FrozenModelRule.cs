using Onex.Language.Diagnostics;
using Onex.Language.Rules.Python.Edits;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>omnibase_core's pydantic_conventions, frozen-without-from-attributes: parallel test workers import modules twice.</summary>
internal sealed class FrozenModelRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-007", "A frozen model can be made from attributes", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.IsTest() ? [] : file.Models
        let config = ModelConfig.Of(model)
        where config is not null && config.IsTrue("frozen") && !config.IsTrue("from_attributes") && config.Call!.Keywords.All(k => k.Arg is not null)
        select Mend(Descriptor.At(config["frozen"]!.Span, $"{model.Name} is frozen without from_attributes=True: instances from another import of its module would be refused."), file, config);


    private static Diagnostic Mend(Diagnostic found, PythonFile file, ModelConfig config) => config["from_attributes"] is { } written
        ? found.WithEdits("Write from_attributes=True", isPreferred: true, PythonEdits.Replace(written, "from_attributes=True"))
        : found.WithEdits("Add from_attributes=True", isPreferred: true, PythonEdits.AddArgument(file.Text, config.Call!, "from_attributes=True"));
}
