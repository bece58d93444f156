using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Contracts.Corpus;
using Onex.Language.Tests.Contracts.Mutants;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Contracts.Vocabulary;

/// <summary>A wrong value is reported once: where a rule of its own speaks of a key, the general rules about values keep quiet.</summary>
public sealed class SingleVoiceTests
{
    private static readonly string[] General = ["VALUE-001", "VALUE-002", "VALUE-003", "VALUE-004"];

    [Theory]
    [InlineData("[]")]
    [InlineData("-7")]
    [InlineData("no such thing")]
    public void No_value_is_reported_by_a_general_rule_and_another(string wrong)
    {
        var seen = new HashSet<string>();
        var twice = new List<string>();
        foreach (var file in CorpusFile.All)
        {
            var contract = file.Read();
            foreach (var (path, entry) in EntriesIn(contract.Root!, ""))
            {
                if (entry.Value.ContentSpan.Length == 0 || !seen.Add($"{contract.Dialect.Dialect} {path}")) continue;
                var mutant = new MutationSite(file.Content).Put(entry.Value.ContentSpan, $"⟦{wrong}⟧");
                var changed = new ContractDocument(mutant.Text);
                int[] lines = [changed.Text.GetPosition(entry.Key.Span.Start).Line, changed.Text.GetPosition(mutant.Span.Start).Line];
                var found = ContractChecker.Check(changed, NoSurroundings.Instance, RuleSettings.Default)
                    .Where(d => changed.Text.GetPosition(d.Span.Start).Line is var line && lines.Contains(line)).Select(d => d.Code).Distinct().ToList();
                if (found.Count > 1 && found.Any(General.Contains)) twice.Add($"{path}: {wrong}: {string.Join(' ', found)}");
            }
        }
        twice.ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, YamlEntry Entry)> EntriesIn(YamlNode node, string path) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => EntriesIn(e.Value, $"{path}.{e.Name}").Prepend(($"{path}.{e.Name}", e))),
        YamlSequence sequence => sequence.Items.SelectMany(item => EntriesIn(item, path + "[]")),
        _ => [],
    };
}
