using System.Collections.Immutable;
using System.Text.Json;
using Onex.Generation.Computing;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Rules.Computations;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Specs.Reading;

/// <summary>What a COMPUTE or REDUCER works out. Words that choose something (algorithm, method, step) are held to those that there are.</summary>
internal static class SpecComputations
{
    private const int MostArguments = 50;

    /// <summary>What a computation of each kind says besides its kind and its output.</summary>
    private static readonly Dictionary<string, string[]> MembersOf = new(StringComparer.Ordinal)
    {
        ["hash"] = ["algorithm", "inputs", "normalization"],
        ["weighted_score"] = ["terms", "is_average"],
        ["formula"] = ["expression", "inputs"],
        ["normalization"] = ["input", "steps"],
        ["validation"] = ["rules"],
        ["match"] = ["method", "inputs", "threshold", "normalization"],
        ["transformation"] = ["input", "steps"],
        ["aggregation"] = ["function", "input", "by"],
    };

    private static readonly string[] Checks = ["required", "not_empty", "min", "max", "above", "below", "min_length", "max_length", "pattern", "one_of", "format"];
    private static readonly string[] Actions = ["filter", "sort", "group", "select", "deduplicate", "rename", "take"];

    public static ImmutableArray<Computation> Read(JsonObjectReader json, SpecNotes notes)
    {
        var computations = ImmutableArray.CreateBuilder<Computation>();
        foreach (var (item, path) in json.Items("computations", ComputationScope.MaxComputations))
        {
            if (new Reader(notes).Read(item, path) is not { } computation) continue;
            if (computations.Any(other => other.Output == computation.Output)) notes.Refuse($"{path}/output", $"{computation.Output} is worked out twice.");
            computations.Add(computation);
        }
        return computations.ToImmutable();
    }

    /// <summary>Reads one.</summary>
    private readonly struct Reader(SpecNotes notes)
    {
        private readonly SpecNotes notes = notes;

        public Computation? Read(JsonElement item, string path)
        {
            var kind = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("kind", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
            if (!MembersOf.TryGetValue(kind, out var members))
            {
                RefuseWord($"{path}/kind", kind, "kind of computation", MembersOf.Keys);
                return null;
            }
            if (JsonObjectReader.Of(item, path, notes, ["kind", "output", .. members]) is not { } json) return null;
            var output = Name(json, "output");
            return output.Length == 0 ? null : Read(json, kind, output);
        }

        private Computation? Read(JsonObjectReader json, string kind, string output) => kind switch
        {
            "hash" => new HashComputation(output, Word(json, "algorithm", "algorithm", HashAlgorithms.Names), Names(json, "inputs"), Steps(json, "normalization")),
            "weighted_score" => new WeightedScoreComputation(output, ReadTerms(json), json.Flag("is_average")),
            "formula" => ReadFormula(json, output),
            "normalization" => new NormalizationComputation(output, Name(json, "input"), Steps(json, "steps")),
            "validation" => new ValidationComputation(output, ReadRules(json)),
            "match" => new MatchComputation(output, Word(json, "method", "method", Similarities.Names), Names(json, "inputs"), json.Number("threshold"), Steps(json, "normalization")),
            "transformation" => new TransformationComputation(output, Name(json, "input"), ReadSteps(json)),
            _ => new AggregationComputation(output, Word(json, "function", "function", Aggregates.Functions), Name(json, "input"), Names(json, "by")),
        };

        private FormulaComputation? ReadFormula(JsonObjectReader json, string output)
        {
            var expression = json.Text("expression");
            // What it takes follows from the expression.
            if (Formula.Parse(expression) is { } formula) return new FormulaComputation(output, formula.ToString(), formula.Names);
            notes.Refuse(
                json.PathOf("expression"),
                $"\"{PlainText.ToOneLine(expression, PythonNames.MaxLength)}\" is no expression.",
                $"Write it with numbers, names, + - * / **, brackets and {string.Join(", ", Formula.Functions.Keys)}");
            return null;
        }

        private ImmutableArray<WeightedTerm> ReadTerms(JsonObjectReader json)
        {
            var terms = ImmutableArray.CreateBuilder<WeightedTerm>();
            foreach (var (item, path) in json.Items("terms", DataNames.MaxItems))
            {
                if (JsonObjectReader.Of(item, path, notes, "input", "weight") is { } term) terms.Add(new WeightedTerm(Name(term, "input"), term.Number("weight")));
            }
            return terms.ToImmutable();
        }

        private ImmutableArray<ValidationRule> ReadRules(JsonObjectReader json)
        {
            var rules = ImmutableArray.CreateBuilder<ValidationRule>();
            foreach (var (item, path) in json.Items("rules", ValidationReader.MaxRules))
            {
                if (JsonObjectReader.Of(item, path, notes, "field", "check", "arguments") is { } rule)
                    rules.Add(new ValidationRule(Name(rule, "field"), Word(rule, "check", "check", Checks), rule.Texts("arguments", MostArguments)));
            }
            return rules.ToImmutable();
        }

        private ImmutableArray<TransformationStep> ReadSteps(JsonObjectReader json)
        {
            var steps = ImmutableArray.CreateBuilder<TransformationStep>();
            foreach (var (item, path) in json.Items("steps", MostArguments))
            {
                if (JsonObjectReader.Of(item, path, notes, "action", "fields", "arguments") is { } step)
                    steps.Add(new TransformationStep(Word(step, "action", "action", Actions), Names(step, "fields"), step.Texts("arguments", MostArguments)));
            }
            return steps.ToImmutable();
        }

        private string Name(JsonObjectReader json, string member) => SpecItems.ReadField(json.Text(member), json.PathOf(member), notes);

        private ImmutableArray<string> Names(JsonObjectReader json, string member) => SpecItems.ReadFields(json, member, DataNames.MaxItems, notes);

        private ImmutableArray<string> Steps(JsonObjectReader json, string member)
        {
            var steps = json.PlacedTexts(member, MostArguments).ToList();
            foreach (var (step, path) in steps.Where(step => !TextSteps.IsKnown(step.Text))) RefuseWord(path, step, "step", TextSteps.Names);
            return [.. steps.Select(step => step.Text)];
        }

        private string Word(JsonObjectReader json, string member, string what, IReadOnlyCollection<string> words)
        {
            var word = json.Text(member);
            if (!words.Contains(word)) RefuseWord(json.PathOf(member), word, what, words);
            return word;
        }

        private void RefuseWord(string path, string word, string what, IEnumerable<string> words) =>
            notes.Refuse(path, $"\"{PlainText.ToOneLine(word, PythonNames.MaxLength)}\" is no {what}.", $"Use one of {string.Join(", ", words)}");
    }
}
