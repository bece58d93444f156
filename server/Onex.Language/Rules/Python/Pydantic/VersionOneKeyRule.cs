using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Pydantic;

internal sealed class VersionOneKeyRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-011", "model_config has Pydantic 2's keys", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        let config = ModelConfig.Of(model)
        where config is not null
        from keyword in config.Call?.Keywords ?? []
        where keyword.Arg is not null && ConfigKeys.IsOfVersionOne(keyword.Arg)
        select Mend(Descriptor.At(keyword.ArgSpan, $"'{keyword.Arg}' is a key of Pydantic 1, and Pydantic 2 passes it by."), config, keyword);


    private static Diagnostic Mend(Diagnostic found, ModelConfig config, Keyword keyword) =>
        ConfigKeys.InVersionTwo(keyword.Arg!) is { } modern && config[modern] is null
            ? found.WithEdits($"Write {modern}", isPreferred: true, new TextEdit(keyword.ArgSpan, modern))
            : found;
}
