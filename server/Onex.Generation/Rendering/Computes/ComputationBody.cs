using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Computing;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>The statements of each kind of computation, and what they need.</summary>
internal sealed class ComputationBody(Func<string, PropertyType> typeOf, LocalNames locals)
{
    private static readonly Dictionary<string, string[]> StepNeeds = new(StringComparer.Ordinal)
    {
        ["collapse_whitespace"] = ["re"],
        ["unicode_nfc"] = ["unicodedata"],
        ["unicode_nfkc"] = ["unicodedata"],
        ["remove_whitespace"] = ["re"],
        ["strip_punctuation"] = ["string"],
        ["strip_html"] = ["re"],
        ["mask_numbers"] = ["re"],
        ["mask_addresses"] = ["re"],
    };

    public SortedSet<string> Symbols { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Helpers { get; } = new(StringComparer.Ordinal);

    public bool MayFail { get; private set; }

    /// <summary>The inputs that the function takes.</summary>
    public ImmutableArray<string> Inputs(Computation computation) => computation is ValidationComputation validation
        // What can never be broken is not asked.
        ? [.. validation.Rules.Where(rule => rule.Check != "required" || typeOf(rule.Field).Nullable).Select(rule => rule.Field).Distinct()]
        : ComputationNames.InputsOf(computation);

    public IEnumerable<string> Write(Computation computation) => computation switch
    {
        HashComputation hash => Hash(hash),
        WeightedScoreComputation score => Calculate(WeightedScores.ToFormula(score), score.Output),
        FormulaComputation formula => Calculate(Formula.Parse(formula.Expression)!, formula.Output),
        NormalizationComputation normalization => Normalize(normalization),
        ValidationComputation validation => Validate(validation),
        MatchComputation match => Match(match),
        TransformationComputation transformation => Transform(transformation),
        AggregationComputation { By.IsEmpty: false } grouped => AggregateGroups(grouped),
        AggregationComputation aggregation => Aggregate(aggregation),
        _ => throw new ArgumentOutOfRangeException(nameof(computation), computation, "Not a computation that code is made for."),
    };

    private List<string> Hash(HashComputation hash)
    {
        Symbols.Add("hashlib");
        // Old algorithms are refused by some systems unless it is said that nothing relies on them.
        var purpose = hash.Algorithm is "md5" or "sha1" ? ", usedforsecurity=False" : "";
        if (hash.Inputs is [var only] && typeOf(only).Name == "bytes") return [$"return hashlib.{hash.Algorithm}({locals[only]}{purpose}).hexdigest()"];
        var (lines, texts) = Prepare(hash.Inputs, hash.Normalization);
        if (texts is [var text])
        {
            return [.. lines, $"return hashlib.{hash.Algorithm}({text}.encode(){purpose}).hexdigest()"];
        }
        return
        [
            .. lines, "parts = (", .. texts.Select(one => $"    {one},"), ")",
            "text = \"\\n\".join(parts)", $"return hashlib.{hash.Algorithm}(text.encode(){purpose}).hexdigest()",
        ];
    }

    /// <summary>Each input as a text after the steps.</summary>
    private (List<string> Lines, List<string> Texts) Prepare(ImmutableArray<string> inputs, ImmutableArray<string> steps)
    {
        var lines = new List<string>();
        var texts = new List<string>();
        foreach (var input in inputs)
        {
            var local = locals[input];
            var text = typeOf(input).Name switch
            {
                "string" => local,
                "array" => $"\"\\n\".join({local})",
                _ => $"str({local})",
            };
            if (steps.IsEmpty)
            {
                texts.Add(text);
                continue;
            }
            if (inputs.Length == 1)
            {
                lines.AddRange(Steps(steps, text));
                texts.Add("text");
                continue;
            }
            texts.Add($"normalized({text})");
        }
        if (inputs.Length > 1 && !steps.IsEmpty)
        {
            lines.AddRange(["def normalized(text: str) -> str:", .. Steps(steps).Select(step => "    " + step), "    return text", ""]);
            lines.Insert(0, "");
        }
        return (lines, texts);
    }

    /// <param name="first">What the first step is done to.</param>
    private List<string> Steps(ImmutableArray<string> steps, string first = "text")
    {
        foreach (var step in steps)
        {
            if (StepNeeds.TryGetValue(step, out var symbols)) Symbols.UnionWith(symbols);
            else if (step is not ("trim" or "lowercase" or "uppercase")) Helpers.Add(step);
        }
        return [.. steps.Select((step, i) => "text = " + TextSteps.ExpressionOf(step, i == 0 ? first : "text", step == TextSteps.RemoveStopWords ? locals[TextSteps.StopWordsInput] : ""))];
    }

    private List<string> Calculate(Formula formula, string output)
    {
        MayFail = true;
        var result = typeOf(output);
        var domain = NumberDomains.Of(formula, typeOf, result);
        var code = new FormulaCode(domain, typeOf, name => locals[name]);
        var lines = new List<string>();
        if (domain == NumberDomain.Whole)
        {
            MayFail = false;
            lines.AddRange(code.Write(formula, "return ", 4));
        }
        else
        {
            var isExact = domain == NumberDomain.Exact;
            var end = result.Name switch
            {
                "integer" => "return _whole(value)",
                "decimal" => "",
                _ when isExact => "return float(value)",
                _ => "return _finite(value)",
            };
            if (isExact)
            {
                Helpers.Add("exactly");
                lines.Add("with _exactly():");
            }
            lines.AddRange(code.Write(formula, end.Length == 0 ? "return " : "value = ", isExact ? 8 : 4).Select(line => isExact ? "    " + line : line));
            if (end.Length > 0) lines.Add(end);
            if (end.Contains("_whole", StringComparison.Ordinal)) Helpers.Add("whole");
            if (end.Contains("_finite", StringComparison.Ordinal)) Helpers.Add("finite");
        }
        Symbols.UnionWith(code.Symbols);
        return lines;
    }

    private List<string> Normalize(NormalizationComputation normalization)
    {
        var input = locals[normalization.Input];
        if (normalization.Steps.All(NormalizationSteps.IsNumeric))
        {
            MayFail = true;
            Helpers.UnionWith(normalization.Steps);
            Helpers.Add("finite");
            var last = normalization.Steps.Length - 1;
            return [.. normalization.Steps.Select((step, i) => $"{(i == last ? "return" : "values =")} _{step}({(i == 0 ? input : "values")})")];
        }
        if (typeOf(normalization.Input).Name == "array")
        {
            return
            [
                "",
                "def normalized(text: str) -> str:",
                .. Steps(normalization.Steps).Select(step => "    " + step),
                "    return text",
                "",
                $"return tuple(normalized(text) for text in {input})",
            ];
        }
        var (lines, texts) = Prepare([normalization.Input], normalization.Steps);
        return [.. lines, $"return {texts[0]}"];
    }

    private List<string> Validate(ValidationComputation validation)
    {
        foreach (var rule in validation.Rules.Where(rule => rule.Check is "one_of" or "pattern")) Hoist(rule);
        var checks = validation.Rules.Where(rule => rule.Check != "required" || typeOf(rule.Field).Nullable).SelectMany(rule => (string[])
        [
            "    (",
            $"        {Broken(rule)},",
            $"        {PyString.Quote(ValidationChecks.Message(rule))},",
            "    ),",
        ]).ToList();
        if (checks.Count == 0) return ["return ()"];
        return [.. constants, "checks = (", .. checks, ")", "return tuple(message for is_broken, message in checks if is_broken)"];
    }

    private readonly Dictionary<ValidationRule, string> hoisted = [];
    private readonly List<string> constants = [];

    /// <summary>Values and patterns of any length stand before the checks.</summary>
    private void Hoist(ValidationRule rule)
    {
        var name = $"{(rule.Check == "pattern" ? "pattern" : "allowed")}_{hoisted.Count + 1}";
        if (!hoisted.TryAdd(rule, name)) return;
        if (rule.Check == "one_of") constants.AddRange([$"{name} = (", .. rule.Arguments.Select(value => $"    {PyString.Quote(value)},"), ")"]);
        else constants.AddRange($"{name} = {new PyWrappedString(rule.Arguments[0], 0, 4 + name.Length + 3).Text}".Split('\n'));
    }

    /// <summary>The condition under which a rule is broken. What is not there breaks only the rule that it must be.</summary>
    private string Broken(ValidationRule rule)
    {
        var (field, type) = (locals[rule.Field], typeOf(rule.Field));
        if (rule.Check == "required") return $"{field} is None";
        var condition = rule.Check switch
        {
            "not_empty" => type.Name == "array" ? $"not {field}" : $"not {field}.strip()",
            "min" => $"{field} < {Literal(rule, type)}",
            "max" => $"{field} > {Literal(rule, type)}",
            "above" => $"{field} <= {Literal(rule, type)}",
            "below" => $"{field} >= {Literal(rule, type)}",
            "min_length" => $"len({field}) < {rule.Arguments[0]}",
            "max_length" => $"len({field}) > {rule.Arguments[0]}",
            "pattern" => $"not _matches({hoisted[rule]}, {field})",
            "one_of" => $"{field} not in {hoisted[rule]}",
            _ => $"not _is_{rule.Arguments[0]}({field})",
        };
        if (rule.Check == "pattern") Helpers.Add("matches");
        if (rule.Check == "format") Helpers.Add(rule.Arguments[0]);
        return type.Nullable ? $"{field} is not None and {condition}" : condition;
    }

    private string Literal(ValidationRule rule, PropertyType type)
    {
        var value = ValidationChecks.ReadNumber(rule)!.Value;
        return type.Name == "decimal" ? PythonValues.Exact(value, Symbols) : value.ToString(CultureInfo.InvariantCulture);
    }

    private List<string> Match(MatchComputation match)
    {
        var lines = new List<string>();
        var (left, right) = (locals[match.Inputs[0]], locals[match.Inputs[1]]);
        if (!match.Normalization.IsEmpty) (lines, (left, right)) = Prepare(match.Inputs, match.Normalization) is var (prepared, texts) ? (prepared, (texts[0], texts[1])) : default;
        var kind = typeOf(match.Inputs[0]);
        var helper = match.Method switch
        {
            "exact" => "",
            "cosine" or "euclidean_distance" => kind == PropertyType.Text ? match.Method + "_of_texts" : match.Method,
            "jaccard" or "dice" => kind == PropertyType.Text ? match.Method + "_of_texts" : match.Method,
            _ => match.Method,
        };
        if (helper.Length == 0) return [.. lines, $"return 1.0 if {left} == {right} else 0.0"];
        Helpers.Add(helper);
        MayFail = match.Method is "hamming_distance" or "cosine" or "euclidean_distance";
        return [.. lines, .. PythonFunction.Call("return ", "_" + helper, [left, right], 4)];
    }

    private List<string> Transform(TransformationComputation transformation)
    {
        var last = transformation.Steps.Length - 1;
        return [.. transformation.Steps.SelectMany((step, i) => Transform(step, i == last ? "return " : "items = ", i == 0 ? locals[transformation.Input] : "items"))];
    }

    private IEnumerable<string> Transform(TransformationStep step, string head, string items)
    {
        if (step.Action == "take") return [$"{head}{items}[:{int.Parse(step.Arguments[0], CultureInfo.InvariantCulture)}]"];
        var number = step.Action == "filter" ? Transformations.ReadNumber(step.Arguments[1]) : null;
        var helper = step.Action switch
        {
            "filter" when step.Arguments[0] == "==" => "keep_equal",
            "filter" when step.Arguments[0] == "!=" => "keep_unequal",
            "filter" => number is null ? "keep_texts" : "keep_numbers",
            _ => step.Action,
        };
        Helpers.Add(helper);
        MayFail |= helper is not ("keep_equal" or "keep_unequal" or "select");
        IEnumerable<string> rest = step.Action switch
        {
            "filter" => [.. Operator(step.Arguments[0]), number?.ToString(CultureInfo.InvariantCulture) ?? PyString.Quote(step.Arguments[1])],
            "sort" => [$"is_descending={(step.Arguments[0] == "descending" ? "True" : "False")}"],
            _ => step.Arguments.Select(PyString.Quote),
        };
        return PythonFunction.Call(head, "_" + helper, [items, .. step.Fields.Select(PyString.Quote), .. rest], 4);
    }

    private string[] Operator(string mark)
    {
        if (mark is "==" or "!=") return [];
        Symbols.Add("operator");
        return [mark switch { "<" => "operator.lt", "<=" => "operator.le", ">" => "operator.gt", _ => "operator.ge" }];
    }

    private IEnumerable<string> AggregateGroups(AggregationComputation grouped)
    {
        MayFail = true;
        var (items, output, by) = (locals[ComputationNames.GroupedInput(grouped)], PyString.Quote(grouped.Output), grouped.By.Select(PyString.Quote));
        Helpers.Add(grouped.Function == "count" ? "count" : "aggregate");
        if (grouped.Function == "count") return PythonFunction.Call("return ", "_count", [items, output, .. by], 4);
        var isBuiltIn = grouped.Function is "min" or "max";
        if (!isBuiltIn) Helpers.Add(grouped.Function);
        return PythonFunction.Call("return ", "_aggregate", [items, output, isBuiltIn ? grouped.Function : "_" + grouped.Function, PyString.Quote(grouped.Input), .. by], 4);
    }

    private List<string> Aggregate(AggregationComputation aggregation)
    {
        var input = locals[aggregation.Input];
        var items = typeOf(aggregation.Input).Items!;
        var function = aggregation.Function;
        if (function == "count") return [$"return len({input})"];
        if (function == "distinct") return [$"return len(set({input}))"];
        if (function == "group") return [$"return {input}"];
        if (Aggregates.NeedsItems(function)) Helpers.Add("some");
        MayFail = Aggregates.NeedsItems(function) || Aggregates.IsOfNumbers(function);
        if (function is "first" or "last") return [$"return _some({input})[{(function == "first" ? 0 : -1)}]"];
        if (function is "min" or "max") return [$"return {function}(_some({input}))"];
        var helper = items.Name == "decimal" ? $"{function}_of_decimals" : items.Name == "integer" && function == "sum" ? "" : function;
        if (helper.Length == 0) return [$"return sum({input})"];
        Helpers.Add(helper);
        return [$"return _{helper}({input})"];
    }
}
