using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Tests.Projects;
using Onex.Language.Text;

namespace Onex.Language.Tests.Rules.Python;

/// <summary>Runs the cases of <c>tests/Golden/node-rules</c>: exactly what is to be found, what is left alone, what a fix makes of it.</summary>
public sealed class NodeRuleTests
{
    public static TheoryData<string> Cases => [.. RuleCase.OfNodeFiles.Select(c => c.ToString())];

    [Fact]
    public void There_are_enough_defective_files() => RuleCase.OfNodeFiles.Count(c => c.Finds).ShouldBeGreaterThanOrEqualTo(100);

    /// <summary>In a defective file the codes that it was written for, and no others; in a sound one nothing of its rule.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Exactly_what_is_wrong_is_found(string name)
    {
        var given = CaseOf(name);
        var all = Check(given, given.Contract);
        var found = all.Where(d => d.Code == given.Code).ToList();
        if (!given.Finds)
        {
            found.ShouldBeEmpty();
            return;
        }
        given.Spans.ShouldNotBeEmpty("A case that finds marks where, with ⟦…⟧.");
        string.Join('\n', found.Select(d => $"{d.Span.Start}..{d.Span.End}")).ShouldBe(string.Join('\n', given.Spans.Select(s => $"{s.Start}..{s.End}")), customMessage: Describe(all));
        all.Select(d => d.Code).Distinct().Except([given.Code, given.Also ?? ""]).ShouldBeEmpty(Describe(all));
        if (given.Says is { } words) found.ShouldContain(d => d.Message.Contains(words, StringComparison.Ordinal), Describe(all));
        var severity = given.Severity ?? PackageRules.All.Single(r => r.Descriptor.Code == given.Code).Descriptor.DefaultSeverity.ToString();
        found[0].Severity.ToString().ShouldBe(severity, StringCompareShould.IgnoreCase);
    }

    /// <summary>A case with a fix shows what the first fix of that title does.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_makes_what_its_case_says_also_with_other_line_ends(string name)
    {
        var given = CaseOf(name);
        foreach (var (title, after) in given.Fixes)
        {
            Fixed(given, given.Contract, title).ShouldBe(after.Length > 0 ? after : given.Contract);
            Fixed(given, given.Contract.ReplaceLineEndings("\r\n"), title).ShouldBe((after.Length > 0 ? after : given.Contract).ReplaceLineEndings("\r\n"));
        }
    }

    /// <summary>Every fix of every finding takes its finding away and makes no other.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_removes_its_finding_and_adds_none(string name)
    {
        var given = CaseOf(name);
        var before = Check(given, given.Contract);
        foreach (var diagnostic in before)
        {
            foreach (var fix in diagnostic.Fixes)
            {
                var after = Check(given, new SourceText(given.Contract).Apply(fix.Edits).Content, fix.NewFiles);
                var remaining = after.Select(d => d.Code).ToList();
                foreach (var code in before.Select(d => d.Code)) remaining.Remove(code);
                remaining.ShouldBeEmpty($"{fix.Title}: {Describe(after)}");
                after.Count(d => d.Code == diagnostic.Code).ShouldBeLessThan(before.Count(d => d.Code == diagnostic.Code), fix.Title);
            }
        }
    }

    /// <summary>What has a preferred fix is repaired by applying them as <c>--fix</c> does.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Fixes_together_repair_the_file(string name)
    {
        var given = CaseOf(name);
        var (text, added) = (given.Contract, ImmutableArray<NewFile>.Empty);
        var before = Check(given, text);
        for (var pass = 0; pass < 10 && FixAll.ForFile(Check(given, text, added)) is { Taken.IsEmpty: false } selection; pass++)
            (text, added) = (new SourceText(text).Apply(selection.Edits).Content, added.AddRange(selection.NewFiles));
        var after = Check(given, text, added);
        after.ShouldNotContain(d => d.Fixes.Any(f => f.IsPreferred));
        after.Length.ShouldBeLessThanOrEqualTo(before.Count(d => !d.Fixes.Any(f => f.IsPreferred)), Describe(after));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_finding_can_be_suppressed_where_it_is(string name)
    {
        var given = CaseOf(name);
        var before = Check(given, given.Contract);
        foreach (var diagnostic in before.Where(d => PackageRules.Syntax.All(r => r.Descriptor.Code != d.Code)))
        {
            var module = Project(given, given.Contract, []).ReadPython(given.Path!)!.Module;
            foreach (var edits in new[] { Suppressions.DisableLine(module, diagnostic), Suppressions.DisableFile(module, diagnostic) })
            {
                if (edits.IsEmpty) continue;
                var after = Check(given, module.Text.Apply(edits).Content);
                after.Count(d => d.Code == diagnostic.Code).ShouldBeLessThan(before.Count(d => d.Code == diagnostic.Code));
                after.Length.ShouldBeLessThan(before.Length, Describe(after));
            }
        }
    }

    /// <summary>A file that is only typed so far: rules neither fail nor offer edits that do not fit.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Half_typed_files_are_borne(string name)
    {
        var given = CaseOf(name);
        for (var end = 0; end < given.Contract.Length; end += 7)
        {
            var text = given.Contract[..end];
            foreach (var diagnostic in Check(given, text))
            {
                diagnostic.Code.ShouldNotBe(PackageRules.Internal.Code, $"{diagnostic.Message}\n{text}");
                diagnostic.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                foreach (var fix in diagnostic.Fixes) new SourceText(text).Apply(fix.Edits);
            }
        }
    }

    private static RuleCase CaseOf(string name) => RuleCase.OfNodeFiles.Single(c => c.ToString() == name);

    private static string Fixed(RuleCase given, string text, string title)
    {
        var found = Check(given, text).Where(d => d.Code == given.Code).ToList();
        var fix = found.SelectMany(d => d.Fixes).FirstOrDefault(f => f.Title == title)
            ?? throw new InvalidOperationException($"No fix '{title}', but: {string.Join(" | ", found.SelectMany(d => d.Fixes).Select(f => f.Title))}");
        return new SourceText(text).Apply(fix.Edits).Content;
    }

    private static ImmutableArray<Diagnostic> Check(RuleCase given, string text, ImmutableArray<NewFile>? added = null)
    {
        var project = Project(given, text, added ?? []);
        return NodeFileChecker.Check(project.ReadPython(given.Path!)!, ProjectNode.Of(project, given.Path!)!, RuleSettings.Default);
    }

    /// <summary>The case's files, and a contract that says what the node's name says, unless it has one of its own.</summary>
    private static ContractProject Project(RuleCase given, string text, ImmutableArray<NewFile> added)
    {
        var folder = given.Path![..given.Path!.IndexOf('/', StringComparison.Ordinal)];
        var files = given.Files.Append((given.Path!, text)).Concat(added.Select(f => (f.Path, f.Content))).ToList();
        var contract = $"{folder}/contract.yaml";
        if (files.All(f => f.Item1 != contract)) files.Add((contract, $"name: {folder}\nnode_type: {folder[(folder.LastIndexOf('_') + 1)..].ToUpperInvariant()}_GENERIC\n"));
        return new ContractProject(new InMemoryFiles(files), BundledApiIndex.Instance, [contract]);
    }

    private static string Describe(IEnumerable<Diagnostic> found) => string.Join('\n', found.Select(d => $"{d.Code} {d.Span.Start}..{d.Span.End} {d.Message}"));
}
