using System.Collections.Immutable;
using System.Text.Json;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Real contract files with one defect each: exactly the rule that knows it speaks, exactly where it is.</summary>
public sealed class MutantTests
{
    public static TheoryData<string> Names => [.. Mutations.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_single_defect_gives_its_code_at_its_place_and_nothing_else(string name)
    {
        var mutation = Mutations.All.Single(m => m.Name == name);
        var made = mutation.Make().ToList();
        made.ShouldNotBeEmpty("No corpus file has a place for this defect.");
        foreach (var (file, mutant) in made) Check(mutation, file, mutant);
    }

    [Fact]
    public void There_are_at_least_150() => Mutations.All.Sum(m => m.Make().Count()).ShouldBeGreaterThanOrEqualTo(150);

    [Fact]
    public void Names_are_unique() => Mutations.All.Select(m => m.Name).ShouldBeUnique();

    /// <summary><c>ONEX_MUTANTS=FOLDER</c> writes the mutants there, for comparisons with other tools: NAME.yaml beside NAME.json.</summary>
    [Fact]
    public void Mutants_can_be_written_out()
    {
        var folder = Requires.Chosen("ONEX_MUTANTS");
        foreach (var mutation in Mutations.All)
        {
            foreach (var ((file, mutant), i) in mutation.Make().Select((m, i) => (m, i)))
            {
                var target = Path.Combine(folder, $"{mutation.Name}-{i + 1}");
                Directory.CreateDirectory(target);
                File.WriteAllText(Path.Combine(target, "contract.yaml"), mutant.Text);
                var line = new ContractDocument(mutant.Text).Text.GetPosition(mutant.Span.Start).Line;
                File.WriteAllText(Path.Combine(target, "mutant.json"), JsonSerializer.Serialize(new { name = mutation.Name, code = mutation.Code, line, path = file.Path }));
            }
        }
    }

    private static void Check(Mutation mutation, CorpusFile file, Mutant mutant)
    {
        var contract = new ContractDocument(mutant.Text);
        var found = Diagnose(contract);
        var before = Diagnose(file.Read()).ToList();
        var added = found.Where(d => !Take(before, d)).ToList();
        var described = string.Join('\n', added.Select(d => $"{d.Code} {contract.Text.GetRange(d.Span)} '{contract.Text.Slice(d.Span)}' {d.Message}"));
        var expected = $"{mutation.Name} in {file.Path}: expected {mutation.Code} at {contract.Text.GetRange(mutant.Span)} '{contract.Text.Slice(mutant.Span)}', found:\n{described}";
        added.ShouldHaveSingleItem(expected).Code.ShouldBe(mutation.Code, expected);
        added[0].Span.ShouldBe(mutant.Span, expected);
    }

    /// <summary>True for a finding that the sound file has too, somewhere.</summary>
    private static bool Take(List<Diagnostic> before, Diagnostic diagnostic)
    {
        var same = before.FindIndex(d => d.Code == diagnostic.Code && d.Message == diagnostic.Message);
        if (same >= 0) before.RemoveAt(same);
        return same >= 0;
    }

    private static ImmutableArray<Diagnostic> Diagnose(ContractDocument contract) =>
        ContractChecker.Check(contract, NoSurroundings.Instance, RuleSettings.Default);
}
