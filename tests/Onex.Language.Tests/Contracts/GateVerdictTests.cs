using System.Collections.Immutable;
using System.Text.Json;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;

namespace Onex.Language.Tests.Contracts;

/// <summary>
/// The younger gates of the ecosystem against our rules for them, file by file and place by place, on all real contracts.
/// What they said stands in <c>../shared/onex/corpus_verdicts.json</c>. There is no difference.
/// </summary>
public sealed class GateVerdictTests
{
    /// <summary>The keys of the verdicts, with the rules that ask the same.</summary>
    public static TheoryData<string, string[]> Gates => new()
    {
        { "runtime_profiles", ["PROFILE-001", "PROFILE-002", "PROFILE-003"] },
        { "topic_suffix", ["TOPIC-001"] },
        { "mixed_category", ["CATEGORY-003"] },
        { "dispatched_operation", ["ROUTING-004", "ROUTING-005"] },
        { "runtime_local_routing", ["ROUTING-003", "ROUTING-004", "ROUTING-006", "ROUTING-012", "ROUTING-015"] },
    };

    /// <summary>Where a gate's verdict is about a line, ours is about the same one.</summary>
    public static TheoryData<string, string[]> GatesWithLines => new()
    {
        { "runtime_profiles", ["PROFILE-001", "PROFILE-002", "PROFILE-003"] },
        { "topic_suffix", ["TOPIC-001"] },
    };

    [Theory]
    [MemberData(nameof(Gates))]
    public void The_same_files_are_found(string gate, string[] codes)
    {
        var verdicts = Verdicts();
        var theirs = verdicts.Where(v => v.Value.TryGetProperty(gate, out _)).Select(v => v.Key).Order(StringComparer.Ordinal).ToList();
        var ours = CorpusFile.All.Where(f => Find(f, RuleProfile.Default).Any(d => codes.Contains(d.Code))).Select(f => f.Path).ToList();
        theirs.ShouldNotBeEmpty();
        ours.ShouldBe(theirs);
    }

    [Theory]
    [MemberData(nameof(GatesWithLines))]
    public void At_the_same_lines(string gate, string[] codes)
    {
        var verdicts = Verdicts();
        foreach (var file in CorpusFile.All.Where(f => verdicts[f.Path].TryGetProperty(gate, out _)))
        {
            var theirs = verdicts[file.Path].GetProperty(gate).EnumerateArray().Select(v => v.GetProperty("line").GetInt32()).Order();
            var text = file.Read().Text;
            var ours = Find(file, RuleProfile.Default).Where(d => codes.Contains(d.Code)).Select(d => text.GetPosition(d.Span.Start).Line).Order();
            ours.ShouldBe(theirs, file.Path);
        }
    }

    /// <summary>One finding for each entry that the gate names.</summary>
    [Fact]
    public void Mixed_categories_are_found_entry_by_entry()
    {
        foreach (var (path, verdict) in Verdicts())
        {
            if (!verdict.TryGetProperty("mixed_category", out var entries)) continue;
            var found = Find(CorpusFile.All.Single(f => f.Path == path), RuleProfile.Default);
            found.Count(d => d.Code == "CATEGORY-003").ShouldBe(entries.GetArrayLength(), path);
        }
    }

    /// <summary>The profile <c>gates</c> rejects exactly the files that the gates reject.</summary>
    [Fact]
    public void The_profile_makes_errors_of_what_the_gates_reject()
    {
        string[] gates = ["runtime_profiles", "topic_suffix", "mixed_category"];
        var ofGates = ContractRules.All.Where(r => r.Descriptor.IsGate).Select(r => r.Descriptor.Code).ToHashSet(StringComparer.Ordinal);
        var theirs = Verdicts().Where(v => gates.Any(g => v.Value.TryGetProperty(g, out _))).Select(v => v.Key).Order(StringComparer.Ordinal);
        var ours =
            from file in CorpusFile.All
            where Find(file, RuleProfile.Gates).Any(d => d.Severity == DiagnosticSeverity.Error && ofGates.Contains(d.Code))
            select file.Path;
        ours.ShouldBe(theirs);
    }

    private static ImmutableSortedDictionary<string, JsonElement> Verdicts()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.SharedPathOf("onex", "corpus_verdicts.json")));
        return json.RootElement.GetProperty("files").EnumerateObject().ToImmutableSortedDictionary(f => f.Name, f => f.Value.Clone(), StringComparer.Ordinal);
    }

    private static ImmutableArray<Diagnostic> Find(CorpusFile file, RuleProfile profile) =>
        ContractChecker.Check(file.Read(), NoSurroundings.Instance, RuleSettings.Default with { Profile = profile });
}
