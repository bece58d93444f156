using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Python.Exports;

internal sealed class ExportedRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("EXPORT-001", "A module's __all__ lists its public classes", DiagnosticSeverity.Information);

    public bool NeedsWholeFile => true;

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (file.IsTest() || file.IsPackageFile() || (FolderConvention.For(file) is null && !file.IsNodeModule())) yield break;
        var types = file.Module.Body.OfType<ClassDef>().Where(c => !c.Name.StartsWith('_')).ToList();
        var exports = ExportList.Of(file);
        if (types.Count == 0 || exports is { IsKnown: false }) yield break;
        if (exports is null)
        {
            var names = string.Join(", ", types.Select(c => $"\"{c.Name}\""));
            yield return Descriptor.At(types[0].NameSpan, $"The module has no __all__, so that nobody knows that {types[0].Name} is meant for others.")
                .WithEdits("Add __all__", isPreferred: true, AtTheEnd(file, $"__all__ = [{names}]"));
            yield break;
        }
        foreach (var type in types.Where(t => exports.Names.All(n => n.Text != t.Name)))
            yield return Descriptor.At(type.NameSpan, $"__all__ does not list {type.Name}.").WithEdits("Add it to __all__", isPreferred: true, exports.Add(type.Name));
    }


    private static TextEdit AtTheEnd(PythonFile file, string line)
    {
        var lineBreak = BlockStyle.LineBreakOf(file.Text);
        var content = file.Text.Content.AsSpan().TrimEnd().Length;
        // A comment at the end stays where it is; what follows the last line of content is replaced.
        return new TextEdit(TextSpan.FromBounds(content, file.Text.Length), $"{lineBreak}{lineBreak}{lineBreak}{line}{lineBreak}");
    }
}
