using System.Collections.Immutable;
using System.Text.Json;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;
using Onex.Language.Tests.Projects;

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

    /// <summary>Why no real contract with one defect can show a rule.</summary>
    private static readonly ImmutableDictionary<string, string> WithoutMutants = new Dictionary<string, string>
    {
        ["COMPLIANCE-002"] = "the corpus holds no Python; see its cases",
        ["DIALECT-001"] = "one defect leaves the dialect of every real file certain; DialectRecognizerTests hold that",
        ["FLOW-001"] = "compares nodes; see its cases",
        ["FLOW-002"] = "compares nodes; see its cases",
        ["FLOW-003"] = "compares nodes; see its cases",
        ["FSM-012"] = "no real reducer names its triggers after two things that it consumes; see its cases",
        ["HANDLER-001"] = "the corpus has no contract of the handler dialect",
        ["HANDLER-002"] = "the corpus has no contract of the handler dialect",
        ["HANDLER-003"] = "the corpus has no contract of the handler dialect",
        ["HANDLER-004"] = "the corpus has no contract of the handler dialect",
        ["NODE-002"] = "the corpus holds no Python; see its cases",
        ["NODE-004"] = "the corpus holds no Python; see its cases",
        ["NODE-005"] = "the corpus has no folders of versions; see its cases",
        ["NODE-006"] = "the corpus holds no Python; see its cases",
        ["NODE-007"] = "the corpus holds no Python; see its cases",
        ["NODE-008"] = "the corpus holds no pyproject.toml; see its cases",
    }.ToImmutableDictionary();

    [Fact]
    public void Every_rule_has_a_mutant_or_a_reason()
    {
        var shown = Mutations.All.Select(m => m.Code).ToHashSet();
        // No real file passes the strict models, so a file with one strict defect does not exist.
        var missing = ContractRules.All.Where(r => !r.Descriptor.IsStrict).Select(r => r.Descriptor.Code).Where(code => !shown.Contains(code));
        missing.ShouldBe(WithoutMutants.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Names_are_unique() => Mutations.All.Select(m => m.Name).ShouldBeUnique();

    /// <summary><c>ONEX_MUTANTS=FOLDER</c> writes the mutants there, for comparisons with other tools: NAME.yaml beside NAME.json.</summary>
    [Fact]
    public void Mutants_can_be_written_out()
    {
        var folder = Requires.Chosen("ONEX_MUTANTS");
        // What shows only at a place in a project would show nothing, or something else, at a place of its own.
        foreach (var mutation in Mutations.All.Where(m => !m.InProject))
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
        var found = Diagnose(contract, file.Path, mutation);
        var before = Diagnose(file.Read(), file.Path, mutation).ToList();
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

    private static ImmutableArray<Diagnostic> Diagnose(ContractDocument contract, string path, Mutation mutation) =>
        ContractChecker.Check(contract, mutation.InProject ? Around(contract, path) : NoSurroundings.Instance, RuleSettings.Default);

    private static IContractSurroundings Around(ContractDocument contract, string path) =>
        new ContractProject(new InMemoryFiles([(path, contract.Text.Content)]), BundledApiIndex.Instance, [path]).Around(path);
}
