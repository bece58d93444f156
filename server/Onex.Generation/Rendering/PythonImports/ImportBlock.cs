using System.Text;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering.PythonImports;

/// <summary>
/// The imports of one Python file, as isort's default profile for an 88-column formatter orders them: standard library, third
/// party, first party; in each first <c>import x</c>, then <c>from x import y</c>, by module. What only annotations need
/// stands in a block for type checkers at the end.
/// </summary>
/// <param name="lookup">Finds the modules; throws nothing, an unknown name is a <see cref="TemplateException"/> here.</param>
/// <param name="firstParty">The top package that the file itself belongs to.</param>
internal sealed class ImportBlock(IModuleLookup lookup, string firstParty)
{
    private readonly SortedDictionary<string, SortedSet<string>> atRunTime = new(NaturalOrder.Instance);
    private readonly SortedDictionary<string, SortedSet<string>> forTyping = new(NaturalOrder.Instance);

    public void Add(string name, bool forTyping)
    {
        var found = PythonSymbols.IsWholeModule(name) ? IModuleLookup.Itself : lookup.FindModule(name) ?? throw new UnknownSymbolException(name);
        var (module, member) = found == IModuleLookup.Itself ? (name, "") : (found, name);
        var imports = forTyping ? this.forTyping : atRunTime;
        if (!imports.TryGetValue(module, out var members)) imports.Add(module, members = new SortedSet<string>(MemberOrder.Instance));
        members.Add(member);
        if (forTyping) Add("TYPE_CHECKING", forTyping: false);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        WriteSections(text, atRunTime, "");
        if (forTyping.Count > 0)
        {
            text.Append("\nif TYPE_CHECKING:\n");
            WriteSections(text, forTyping, "    ");
        }
        return text.ToString().TrimEnd('\n');
    }

    private void WriteSections(StringBuilder text, SortedDictionary<string, SortedSet<string>> imports, string indent)
    {
        var isFirst = true;
        foreach (var section in imports.GroupBy(import => SectionOf(import.Key)).OrderBy(section => section.Key))
        {
            if (!isFirst) text.Append('\n');
            isFirst = false;
            foreach (var (module, members) in section.Where(import => import.Value.Contains(""))) WriteModule(text, module, indent);
            foreach (var (module, members) in section) WriteMembers(text, module, [.. members.Where(member => member.Length > 0)], indent);
        }
    }

    private static void WriteModule(StringBuilder text, string module, string indent)
    {
        text.Append(indent).Append("import ").Append(module);
        // Type checkers with and without the stubs of PyYAML have to be content with the line.
        if (module == "yaml") text.Append("  # type: ignore[import-untyped, unused-ignore]");
        text.Append('\n');
    }

    private static void WriteMembers(StringBuilder text, string module, string[] members, string indent)
    {
        if (members.Length == 0) return;
        var line = $"{indent}from {module} import {string.Join(", ", members)}";
        if (line.Length <= PyDocstring.MaxColumn)
        {
            text.Append(line).Append('\n');
            return;
        }
        text.Append(indent).Append("from ").Append(module).Append(" import (\n");
        foreach (var member in members) text.Append(indent).Append("    ").Append(member).Append(",\n");
        text.Append(indent).Append(")\n");
    }

    private int SectionOf(string module) =>
        PythonSymbols.IsStandardLibrary(module) ? 0 : module == firstParty || module.StartsWith(firstParty + ".", StringComparison.Ordinal) ? 2 : 1;
}
