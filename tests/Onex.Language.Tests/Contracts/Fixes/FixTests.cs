using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;
using Onex.Language.Tests.Contracts.Mutants;

namespace Onex.Language.Tests.Contracts.Fixes;

/// <summary>Every fix of every diagnostic, wherever we have a contract: it takes its diagnostic away and brings no other.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData(RuleProfile.Default)]
    [InlineData(RuleProfile.Gates)]
    public void On_the_real_contracts(RuleProfile profile) => Prove(CorpusFile.All.Select(f => (f.Path, f.Content, f.Content)), profile);

    [Fact]
    public void On_the_mutants() =>
        Prove(Mutations.All.SelectMany(m => m.Make().Select((made, i) => ($"{m.Name}-{i + 1}", made.Mutant.Text, made.File.Content))), RuleProfile.Default);

    [Fact]
    public void On_mutants_with_other_line_ends() =>
        Prove(Mutations.All.SelectMany(m => m.Make().Take(1).Select(made => (m.Name, made.Mutant.Text.ReplaceLineEndings("\r\n"), made.File.Content))), RuleProfile.Default);

    private static void Prove(IEnumerable<(string Name, string Text, string Sound)> contracts, RuleProfile profile)
    {
        var broken = new List<string>();
        var settings = RuleSettings.Default with { Profile = profile };
        foreach (var (name, text, sound) in contracts)
        {
            var before = Diagnose(text, settings);
            var hidden = new ContractDocument(text).IsDamaged ? Diagnose(sound, settings) : [];
            foreach (var diagnostic in before)
            {
                foreach (var fix in diagnostic.Fixes)
                {
                    if (fix.Edits.IsEmpty) continue;
                    var after = Diagnose(new ContractDocument(text).Text.Apply(fix.Edits).Content, settings);
                    if (Complaint(before, hidden, after, diagnostic) is { } complaint) broken.Add($"{name}: {diagnostic.Code} '{fix.Title}': {complaint}");
                }
            }
        }
        broken.Take(20).ShouldBeEmpty($"{broken.Count} fixes:\n{string.Join('\n', broken.Take(20))}");
    }

    /// <param name="hidden">What the file has when it is whole: rules about what is missing keep quiet while it is damaged.</param>
    private static string? Complaint(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> hidden, ImmutableArray<Diagnostic> after, Diagnostic mended)
    {
        var counts = before.CountBy(d => d.Code).ToDictionary();
        var whole = hidden.CountBy(d => d.Code).ToDictionary();
        foreach (var (code, count) in after.CountBy(d => d.Code))
        {
            if (count > Math.Max(counts.GetValueOrDefault(code), whole.GetValueOrDefault(code))) return $"makes {code}: {after.Last(d => d.Code == code).Message}";
            if (code == mended.Code && count == counts[code]) return "is still there";
        }
        return null;
    }

    private static ImmutableArray<Diagnostic> Diagnose(string text, RuleSettings settings) =>
        ContractChecker.Check(new ContractDocument(text), NoSurroundings.Instance, settings);
}
