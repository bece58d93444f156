using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Projects;
using Onex.Language.Text;

namespace Onex.Language.Tests.Rules.Contracts;

/// <summary>Runs the cases of <c>tests/Golden/contract-rules</c>: what is found, what is left alone, what a fix makes of it.</summary>
public sealed class ContractRuleTests
{
    public static TheoryData<string> Cases => [.. RuleCase.All.Select(c => c.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_does_what_its_case_says(string name)
    {
        var given = RuleCase.All.Single(c => c.ToString() == name);
        if (given.Finds) CheckFindings(given);
        else Find(given, given.Contract).ShouldBeEmpty();
    }

    /// <summary>The rule's fixes behave in a file with CRLF as they do in one with LF.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Line_ends_are_kept(string name)
    {
        var given = RuleCase.All.Single(c => c.ToString() == name);
        if (given.Fixes.IsEmpty || given.Contract.Contains('\r', StringComparison.Ordinal)) return;
        var contract = given.Contract.ReplaceLineEndings("\r\n");
        var found = Find(given, contract)[0];
        foreach (var (title, after) in given.Fixes)
            new ContractDocument(contract).Text.Apply(found.Fixes.Single(f => f.Title == title).Edits).Content.ShouldBe(after.ReplaceLineEndings("\r\n"));
    }

    private static void CheckFindings(RuleCase given)
    {
        given.Spans.ShouldNotBeEmpty("A case that finds marks where, with ⟦…⟧.");
        var found = Find(given, given.Contract);
        string.Join('\n', found.Select(d => $"{d.Span.Start}..{d.Span.End}")).ShouldBe(string.Join('\n', given.Spans.Select(s => $"{s.Start}..{s.End}")), customMessage: string.Join('\n', found.Select(d => d.Message)));
        if (given.Says is { } words) found[0].Message.ShouldContain(words);
        var severity = given.Severity ?? ContractRules.All.Select(r => r.Descriptor).FirstOrDefault(d => d.Code == given.Code)?.DefaultSeverity.ToString();
        if (severity is not null) found[0].Severity.ToString().ShouldBe(severity, StringCompareShould.IgnoreCase);
        foreach (var (title, after) in given.Fixes) CheckFix(given, found[0], title, after);
    }

    private static void CheckFix(RuleCase given, Diagnostic diagnostic, string title, string after)
    {
        var fix = diagnostic.Fixes.SingleOrDefault(f => f.Title == title)
            ?? throw new InvalidOperationException($"No fix '{title}', but: {string.Join(" | ", diagnostic.Fixes.Select(f => f.Title))}");
        var before = new ContractDocument(given.Contract);
        var mended = before.Text.Apply(fix.Edits).Content;
        mended.ShouldBe(after);
        // The mended file may come without this finding, but not with one more of any rule.
        var files = FilesAfter(given, fix);
        var remaining = All(given, mended, files).Select(d => d.Code).ToList();
        foreach (var gone in All(given, given.Contract, []).Select(d => d.Code)) remaining.Remove(gone);
        remaining.ShouldBeEmpty("The fix made new findings.");
        Find(given, mended, files).Length.ShouldBeLessThan(Find(given, given.Contract).Length);
    }

    private static ImmutableArray<Diagnostic> Find(RuleCase given, string contract, ImmutableArray<(string Path, string Text)>? more = null) =>
        [.. All(given, contract, more ?? []).Where(d => d.Code == given.Code)];

    private static ImmutableArray<Diagnostic> All(RuleCase given, string contract, ImmutableArray<(string Path, string Text)> more)
    {
        var profile = ContractRules.All.Any(r => r.Descriptor.Code == given.Code && r.Descriptor.IsStrict) ? RuleProfile.Strict : RuleProfile.Default;
        return ContractChecker.Check(new ContractDocument(contract), Around(given, contract, more), RuleSettings.Default with { Profile = profile });
    }

    private static IContractSurroundings Around(RuleCase given, string contract, ImmutableArray<(string Path, string Text)> more)
    {
        if (given.Path is not { } path) return NoSurroundings.Instance;
        var files = given.Files.Where(f => more.All(m => m.Path != f.Path)).Concat(more).Append((path, contract)).ToList();
        var contracts = files.Select(f => f.Item1).Where(p => p.EndsWith("contract.yaml", StringComparison.Ordinal));
        return new ContractProject(new InMemoryFiles(files), BundledApiIndex.Instance, contracts).Around(path);
    }

    /// <summary>What a fix makes of the files beside the contract: new ones and changed ones.</summary>
    private static ImmutableArray<(string Path, string Text)> FilesAfter(RuleCase given, CodeFix fix)
    {
        var changed = fix.OtherEdits.GroupBy(e => e.Path).Select(g =>
            (g.Key, new SourceText(given.Files.Single(f => f.Path == g.Key).Text).Apply(g.Select(e => e.Edit)).Content));
        return [.. fix.NewFiles.Select(f => (f.Path, f.Content)), .. changed];
    }
}
