using System.Collections.Immutable;
using Onex.Generation.Contracts;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Python;
using Onex.Language.Rules;
using Onex.Language.Text;

namespace Onex.Generation.Tests.Gates;

/// <summary>What is generated gives no finding of the rules about node files, and what has one does not pass.</summary>
public sealed class PackageGatesTests
{
    public static TheoryData<string> Prompts => [.. ReviewedPrompts.Hundred];

    [Theory]
    [MemberData(nameof(Prompts))]
    public void A_generated_node_gives_no_finding(string prompt)
    {
        var package = Package(prompt);
        PackageRules.Check(package, PackageRules.All).Select(found => found.Describe()).ShouldBeEmpty();
        foreach (var gate in PackageGates.Check(package)) gate.Status.ShouldBe(GateStatus.Passed, $"{gate.Id}: {string.Join('\n', gate.Messages)}");
    }

    /// <summary>Also what real nodes are only warned of.</summary>
    [Theory]
    [InlineData("/node.py", "    def __init__(self", "    timeout = 30\n\n    def __init__(self", "G10")]
    [InlineData("_input.py", "        from_attributes=True,\n", "", "G12")]
    [InlineData("_input.py", "description=\"What to do.\"", "default=None", "G12")]
    public void A_finding_of_any_severity_makes_its_gate_fail(string file, string before, string after, string gate)
    {
        var package = Package("Create EFFECT node for PostgreSQL database write operations");
        var changed = package.PythonFiles.Single(f => f.Path.EndsWith(file, StringComparison.Ordinal));
        changed.Text.Content.ShouldContain(before);
        var broken = new PythonFile(changed.Path, changed.ModuleName, PythonParser.Parse(new SourceText(changed.Text.Content.Replace(before, after, StringComparison.Ordinal))));
        var gates = PackageGates.Check(package with { PythonFiles = package.PythonFiles.Replace(changed, broken) });
        gates.Where(g => g.Status == GateStatus.Failed).Select(g => g.Id).ShouldBe([gate]);
    }

    /// <summary>Generated files with one line taken out, which may be wrong in any way: each fix takes its finding away and makes no other.</summary>
    [Fact]
    public void Fixes_mend_damaged_nodes()
    {
        var package = Package("Create EFFECT node for PostgreSQL database write operations");
        var mended = 0;
        foreach (var file in package.PythonFiles)
        {
            for (var line = 0; line < file.Text.LineCount; line++)
            {
                var text = file.Text.Apply([new TextEdit(TextSpan.FromBounds(file.Text.GetLineStart(line), file.Text.GetLine(line).End), "")]);
                var before = Check(package, file, text);
                foreach (var (diagnostic, fix) in before.SelectMany(d => d.Fixes.Select(f => (d, f))))
                {
                    var after = Check(package, file, text.Apply(fix.Edits)).Select(d => d.Code).ToList();
                    var remaining = after.ToList();
                    foreach (var code in before.Select(d => d.Code)) remaining.Remove(code);
                    remaining.ShouldBeEmpty($"{file.Path}:{line + 1}: {fix.Title}");
                    after.Count.ShouldBeLessThan(before.Length, $"{file.Path}:{line + 1}: {fix.Title}");
                    mended++;
                }
            }
        }
        mended.ShouldBeGreaterThan(10);
    }

    private static ImmutableArray<Diagnostic> Check(NodePackage package, PythonFile file, SourceText text) =>
        NodeFileChecker.Check(new PythonFile(file.Path, file.ModuleName, PythonParser.Parse(text)), package, RuleSettings.Default);

    private static NodePackage Package(string prompt)
    {
        var spec = PromptReader.Read(prompt, PromptOverrides.None).Spec!;
        var files = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance).Value;
        return NodePackage.Read(files.Files.Select(file => ($"{files.NodeFolder}/{file.Path}", file.Content)), "", spec.NodeType.ToString(), BundledApiIndex.Instance);
    }
}
