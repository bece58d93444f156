using System.Collections.Immutable;
using System.Text.Json;
using Onex.Execution.Tests.Datasets;
using Onex.Execution.Tests.Generated;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;
using Onex.Testing.Driving;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Computes;

/// <summary>
/// Generated COMPUTE nodes are asked, and what they answer is compared with values that were worked out by hand or, for digests, by
/// <c>hashlib</c> itself.
/// </summary>
public sealed class ComputeNodeTests
{
    private const string Text = "Line 12: <b>failed</b>  at /tmp/a.log # retry";

    [Fact]
    public async Task Digests_are_those_of_the_algorithm()
    {
        var expected = new Dictionary<string, string>
        {
            ["md5"] = "0cc9cd4dd26c5137b675a0d819cb9ab0",
            ["sha1"] = "7dbde93504122a707f849f2c12bdd9de71b41929",
            ["sha224"] = "42f09eb5a492fc913c3c809866e352dc1f257d2c78e559ddc65692d3",
            ["sha256"] = "c8687a08aa5d6ed2044328fa6a697ab8e96dc34291e8c2034ae8c38e6fcc6d65",
            ["sha384"] = "6a6a7cf361ea861673606c8b77e34a30a24753102b3d1ff2337bd11d533c301fe6f49c9e4c1ecf54f3dcb7a833f66c27",
            ["sha512"] = "7d42b489f17d3adadff1f4e395c03885165ea5ca63ef99a6f075b04c01011c11e14f9527b4f056eafc9f3958b91513a59b788e012263a6f792858c11007d250c",
            ["sha3_256"] = "8196ca2bb0dcbc3adc065a9854f81c0d7707637c483c3492f448895d7edd503d",
            ["sha3_512"] = "cf0f525dec35af02d2e03a3f7eaa44f7319a81ad9170476d6761e8e99d1db507f16f2232b005f4b8b627b4f3ca5fc21058d9ded6304f2a0d889d1d73fb50067e",
            ["blake2b"] = "9ef6bacdff9da42185207fc813fd3a5ef4af348e13009a6bd36d5b3e2751582309aaca5a3d068b6a036ce05e269ca8baf3d392a1e47b3b19bfe358f5e4bdb158",
            ["blake2s"] = "be11aeb9b10403053b18fe724b64ac47b1ced7fce13e1fc6487ba860b39639d0",
        };

        var answers = await AskAsync(
            [new SpecField("code", "str")],
            expected.Keys.Select(Computation (algorithm) => new HashComputation($"digest_{algorithm}", algorithm, ["code"], ["collapse_whitespace", "trim"])),
            new { code = " a \n\t b " });

        foreach (var (algorithm, digest) in expected) answers[0].Answered.GetProperty($"digest_{algorithm}").GetString().ShouldBe(digest, algorithm);
    }

    [Fact]
    public async Task Each_step_does_to_a_text_what_it_means()
    {
        var expected = new Dictionary<string, string>
        {
            ["trim"] = Text,
            ["lowercase"] = "line 12: <b>failed</b>  at /tmp/a.log # retry",
            ["uppercase"] = "LINE 12: <B>FAILED</B>  AT /TMP/A.LOG # RETRY",
            ["collapse_whitespace"] = "Line 12: <b>failed</b> at /tmp/a.log # retry",
            ["strip_comments"] = "Line 12: <b>failed</b>  at /tmp/a.log ",
            ["remove_whitespace"] = "Line12:<b>failed</b>at/tmp/a.log#retry",
            ["strip_punctuation"] = "Line 12 bfailedb  at tmpalog  retry",
            ["strip_html"] = "Line 12: failed  at /tmp/a.log # retry",
            ["mask_numbers"] = "Line <number>: <b>failed</b>  at /tmp/a.log # retry",
            ["mask_paths"] = "Line 12: <b>failed</b>  at <path> # retry",
        };

        var answers = await AskAsync(
            [new SpecField("text", "str")],
            expected.Keys.Select(Computation (step) => new NormalizationComputation($"after_{step}", "text", [step])),
            new { text = Text });

        foreach (var (step, text) in expected) answers[0].Answered.GetProperty($"after_{step}").GetString().ShouldBe(text, step);
    }

    [Fact]
    public async Task Steps_on_letters_and_masks_know_more_than_ASCII()
    {
        var answers = await AskAsync(
            [new SpecField("text", "str"), new SpecField("stop_words", "list[str]")],
            [
                new NormalizationComputation("plain", "text", ["strip_accents", "lowercase"]),
                new NormalizationComputation("composed", "text", ["unicode_nfkc"]),
                new NormalizationComputation("canonical", "text", ["unicode_nfc"]),
                new NormalizationComputation("rest", "text", ["remove_stop_words"]),
                new NormalizationComputation("masked", "text", ["mask_numbers", "mask_ids", "mask_timestamps", "mask_urls", "mask_addresses"]),
                new NormalizationComputation("lines", "text", ["remove_blank_lines"]),
            ],
            new { text = "Cafe\u0301 ﬁne", stop_words = new[] { "ﬁne" } },
            new { text = "550e8400-e29b-41d4-a716-446655440000 https://a.example/9 2024-01-31T12:30:00Z 0x7F 42", stop_words = Array.Empty<string>() },
            new { text = "a\n \n\nb", stop_words = new[] { "a" } });

        var first = answers[0].Answered;
        first.GetProperty("plain").GetString().ShouldBe("cafe fine");
        first.GetProperty("composed").GetString().ShouldBe("Café fine");
        first.GetProperty("canonical").GetString().ShouldBe("Café ﬁne");
        first.GetProperty("rest").GetString().ShouldBe("Cafe\u0301");
        // The masks go from the particular to the general, however they are listed.
        answers[1].Answered.GetProperty("masked").GetString().ShouldBe("<id> <url> <timestamp> <address> <number>");
        answers[2].Answered.GetProperty("lines").GetString().ShouldBe("a\nb");
    }

    [Fact]
    public async Task Likeness_is_measured_as_each_method_means_it()
    {
        var expected = new Dictionary<string, double>
        {
            ["exact"] = 0,
            // Two words of six are shared.
            ["jaccard"] = 2 / 6.0,
            ["dice"] = 4 / 8.0,
            ["cosine"] = 2 / 4.0,
            ["euclidean_distance"] = 2,
        };

        var answers = await AskAsync(
            [new SpecField("left", "str"), new SpecField("right", "str"), new SpecField("x", "str"), new SpecField("y", "str"), new SpecField("v", "list[float]"), new SpecField("w", "list[float]")],
            [
                new MatchComputation("exact", "exact", ["left", "right"], null, []),
                new MatchComputation("jaccard", "jaccard", ["left", "right"], 0.3m, []),
                new MatchComputation("dice", "dice", ["left", "right"], null, []),
                new MatchComputation("cosine", "cosine", ["left", "right"], null, []),
                new MatchComputation("euclidean_distance", "euclidean_distance", ["left", "right"], null, []),
                new MatchComputation("edits", "levenshtein_distance", ["x", "y"], null, []),
                new MatchComputation("nearness", "levenshtein", ["x", "y"], null, []),
                new MatchComputation("positions", "hamming_distance", ["x", "y"], null, []),
                new MatchComputation("angle", "cosine", ["v", "w"], null, []),
                new MatchComputation("way", "euclidean_distance", ["v", "w"], null, []),
            ],
            new { left = "a night owl out", right = "the night owl day", x = "kitten", y = "sittin", v = new[] { 1.0, 0.0 }, w = new[] { 1.0, 1.0 } },
            new { left = "", right = "", x = "abc", y = "ab", v = new[] { 1.0 }, w = new[] { 1.0, 1.0 } });

        var answer = answers[0].Answered;
        foreach (var (method, value) in expected) Number(answer, method).ShouldBe(value, 1e-12, method);
        answer.GetProperty("is_match").GetBoolean().ShouldBeTrue();
        Number(answer, "edits").ShouldBe(2);
        Number(answer, "nearness").ShouldBe(4 / 6.0, 1e-12);
        Number(answer, "positions").ShouldBe(2);
        Number(answer, "angle").ShouldBe(0.70710678118654752, 1e-12);
        Number(answer, "way").ShouldBe(1);
        answers[1].Failed.Type.ShouldBe("ModelOnexError");
        answers[1].Failed.Code.ShouldContain("INVALID_INPUT");
    }

    [Fact]
    public async Task Many_numbers_become_one_or_come_into_one_scale()
    {
        var answers = await AskAsync(
            [new SpecField("xs", "list[float]")],
            [
                .. new[] { "sum", "mean", "median", "min", "max", "count", "distinct", "stddev", "variance", "first", "last" }
                    .Select(function => new AggregationComputation($"the_{function}", function, "xs", [])),
                new NormalizationComputation("span", "xs", ["min_max"]),
                new NormalizationComputation("parts", "xs", ["unit_sum"]),
                new NormalizationComputation("deviations", "xs", ["z_score"]),
            ],
            new { xs = new[] { 2.0, 4, 4, 4, 5, 5, 7, 9 } },
            new { xs = Array.Empty<double>() });

        var answer = answers[0].Answered;
        var expected = new Dictionary<string, double>
        {
            ["sum"] = 40,
            ["mean"] = 5,
            ["median"] = 4.5,
            ["min"] = 2,
            ["max"] = 9,
            ["count"] = 8,
            ["distinct"] = 5,
            ["stddev"] = 2,
            ["variance"] = 4,
            ["first"] = 2,
            ["last"] = 9,
        };
        foreach (var (function, value) in expected) Number(answer, $"the_{function}").ShouldBe(value, 1e-12, function);
        answer.GetProperty("span")[4].GetDouble().ShouldBe(3 / 7.0, 1e-12);
        answer.GetProperty("parts")[0].GetDouble().ShouldBe(0.05, 1e-12);
        answer.GetProperty("deviations")[7].GetDouble().ShouldBe(2, 1e-12);
        answers[1].Failed.Code.ShouldContain("INVALID_INPUT");
    }

    [Fact]
    public async Task Scores_and_formulas_come_to_what_is_worked_out_by_hand()
    {
        var answers = await AskAsync(
            [new SpecField("a", "float"), new SpecField("b", "float"), new SpecField("price", "Decimal"), new SpecField("quantity", "int")],
            [
                new WeightedScoreComputation("score", [new WeightedTerm("a", 0.3m), new WeightedTerm("b", 0.7m)], IsAverage: false),
                new WeightedScoreComputation("mean_score", [new WeightedTerm("a", 3), new WeightedTerm("b", 1)], IsAverage: true),
                new FormulaComputation("ratio", "a / b", ["a", "b"]),
                new FormulaComputation("root", "sqrt(a + b ** 2)", ["a", "b"]),
                new FormulaComputation("power", "a ** b", ["a", "b"]),
                new FormulaComputation("bounded", "round(min(a, b) - max(a, 2) * abs(-b), 1)", ["a", "b"]),
                new FormulaComputation("total", "price * quantity * 1.1", ["price", "quantity"]),
            ],
            new { a = 0.5, b = 2.0, price = "0.10", quantity = 3 },
            new { a = 1.0, b = 0.0, price = "1", quantity = 1 },
            new { a = -1.0, b = 0.5, price = "1", quantity = 1 },
            new { a = 1e308, b = 1e-5, price = "1", quantity = 1 });

        var answer = answers[0].Answered;
        Number(answer, "score").ShouldBe(1.55, 1e-12);
        Number(answer, "mean_score").ShouldBe(0.875, 1e-12);
        Number(answer, "ratio").ShouldBe(0.25);
        Number(answer, "root").ShouldBe(2.1213203435596424, 1e-12);
        Number(answer, "power").ShouldBe(0.25);
        Number(answer, "bounded").ShouldBe(-3.5, 1e-12);
        // Of binary fractions it would be 0.33000000000000007.
        answer.GetProperty("total").GetString().ShouldBe("0.330");
        answers[1].Failed.Text.ShouldContain("a divisor is 0");
        answers[2].Failed.Code.ShouldContain("INVALID_INPUT");
        answers[3].Failed.Code.ShouldContain("PARAMETER_OUT_OF_RANGE");
    }

    [Fact]
    public async Task Data_that_breaks_rules_is_told_which()
    {
        ValidationRule[] rules =
        [
            new("name", "required", []), new("title", "not_empty", []), new("age", "min", ["0"]), new("age", "max", ["120"]), new("rate", "above", ["0"]), new("rate", "below", ["1"]),
            new("word", "min_length", ["2"]), new("word", "max_length", ["4"]), new("code", "pattern", ["^[A-Z]{3}-\\d{4}$"]), new("status", "one_of", ["open", "closed"]),
            .. new[] { "email", "url", "uuid", "date", "datetime", "json", "ipv4" }.Select(format => new ValidationRule($"an_{format}", "format", [format])),
        ];

        var answers = await AskAsync(
            [new SpecField("age", "int"), new SpecField("rate", "float")],
            [new ValidationComputation("violations", [.. rules])],
            new
            {
                name = "n",
                title = "t",
                age = 120,
                rate = 0.5,
                word = "four",
                code = "ABC-1234",
                status = "open",
                an_email = "a@b.example",
                an_url = "https://b.example/x",
                an_uuid = "550e8400-e29b-41d4-a716-446655440000",
                an_date = "2024-02-29",
                an_datetime = "2024-02-29T12:00:00",
                an_json = "[1]",
                an_ipv4 = "192.0.2.1",
            },
            new
            {
                title = " ",
                age = 121,
                rate = 1.0,
                word = "v",
                code = "abc",
                status = "ajar",
                an_email = "a@",
                an_url = "b",
                an_uuid = "5",
                an_date = "2023-02-29",
                an_datetime = "x",
                an_json = "[",
                an_ipv4 = "1.2.3",
            });

        Texts(answers[0]).ShouldBeEmpty();
        Texts(answers[1]).ShouldBe(
        [
            "name is required", "title must not be empty", "age must be at most 120", "rate must be less than 1", "word must be at least 2 long", "code must match ^[A-Z]{3}-\\d{4}$",
            "status must be one of open, closed", "an_email must be a valid email", "an_url must be a valid url", "an_uuid must be a valid uuid", "an_date must be a valid date",
            "an_datetime must be a valid datetime", "an_json must be a valid json", "an_ipv4 must be a valid ipv4",
        ]);
    }

    [Fact]
    public async Task Lists_are_changed_step_by_step_and_keep_what_no_step_looks_at()
    {
        static TransformationStep Step(string action, string[] fields, params string[] arguments) => new(action, [.. fields], [.. arguments]);
        static TransformationComputation Change(string output, params TransformationStep[] steps) => new(output, "orders", [.. steps]);

        var answers = await AskAsync(
            [new SpecField("orders", "list[dict[str, str]]")],
            [
                Change("top", Step("filter", ["total"], ">", "10"), Step("sort", ["total"], "descending"), Step("take", [], "2")),
                Change("grouped", Step("group", ["city"])),
                Change("short", Step("rename", ["id"], "order_id"), Step("select", ["total", "order_id"])),
                Change("cities", Step("deduplicate", ["city"]), Step("select", ["city"])),
                Change("oslo", Step("filter", ["city"], "==", "Oslo"), Step("select", ["id"])),
                Change("elsewhere", Step("filter", ["city"], "!=", "Oslo"), Step("sort", ["city", "id"], "ascending"), Step("select", ["id"])),
                Change("unlike", Step("deduplicate", [])),
            ],
            new
            {
                orders = new object[]
                {
                    new { id = "a", city = "Rome", total = 20, lines = new[] { 1, 2 } },
                    new { id = "b", city = "Oslo", total = 10.5 },
                    new { id = "c", city = "Rome", total = 10 },
                    new { id = "d", city = "Oslo", total = 20 },
                    new { id = "d", city = "Oslo", total = 20 },
                    new { id = "0", city = "Bern", total = 10.5 },
                },
            },
            new { orders = Array.Empty<object>() },
            new { orders = new object[] { new { id = "a", city = "Rome", total = 20 }, new { id = "b", city = "secret town" } } },
            new { orders = new object[] { new { id = "a", city = "Rome", total = true } } },
            new { orders = new object[] { new { id = "a", city = "Rome", total = 1, order_id = "taken" } } });

        var answer = answers[0].Answered;
        // Equal totals stay in their order, and fields that no step looks at stay.
        answer.GetProperty("top").GetRawText().ShouldBe("""[{"id": "a", "city": "Rome", "total": 20, "lines": [1, 2]}, {"id": "d", "city": "Oslo", "total": 20}]""");
        Column(answer, "grouped", "id").ShouldBe("a c b d d 0");
        Column(answer, "short", "order_id").ShouldBe("a b c d d 0");
        answer.GetProperty("short")[1].GetRawText().ShouldBe("""{"total": 10.5, "order_id": "b"}""");
        Column(answer, "cities", "city").ShouldBe("Rome Oslo Bern");
        Column(answer, "oslo", "id").ShouldBe("b d d");
        Column(answer, "elsewhere", "id").ShouldBe("0 a c");
        Column(answer, "unlike", "id").ShouldBe("a b c d 0");
        answers[1].Answered.GetProperty("top").GetArrayLength().ShouldBe(0);
        answers[2].Failed.Code.ShouldContain("INVALID_INPUT");
        answers[2].Failed.Text.ShouldContain("item 1 has no number in 'total'");
        answers[2].Failed.Text.ShouldNotContain("secret town");
        answers[3].Failed.Text.ShouldContain("item 0 has no number in 'total'");
        answers[4].Failed.Text.ShouldContain("item 0 has a field 'order_id' already");
    }

    [Fact]
    public async Task Each_group_has_a_value_of_its_own()
    {
        string[] functions = ["sum", "mean", "median", "min", "max", "variance", "stddev"];
        var answers = await AskAsync(
            [],
            [
                .. functions.Select(function => new AggregationComputation($"the_{function}", function, "amount", ["city"])),
                new AggregationComputation("how_many", "count", "items", ["city"]),
                new AggregationComputation("per_day", "sum", "amount", ["city", "day"]),
            ],
            new
            {
                items = new object[]
                {
                    new { city = "Rome", day = 1, amount = 2, note = "of no matter" },
                    new { city = "Oslo", day = 1, amount = 10.5 },
                    new { city = "Rome", day = 1, amount = 4 },
                    new { city = "Rome", day = 2, amount = 4 },
                    new { city = "Rome", day = 2, amount = 4 },
                    new { city = "Rome", day = 1, amount = 5 },
                    new { city = "Oslo", day = 1, amount = 20 },
                    new { city = "Rome", day = 1, amount = 5 },
                    new { city = "Rome", day = 1, amount = 7 },
                    new { city = "Rome", day = 1, amount = 9 },
                },
            },
            new { items = Array.Empty<object>() },
            new { items = new object[] { new { city = "Rome", amount = 1 }, new { city = "secret town", amount = "12" } } },
            new { items = new object[] { new { amount = 1.5 }, new { city = (string?)null, amount = 2 }, new { amount = 3 } } });

        var answer = answers[0].Answered;
        string Results(string function) => string.Join(", ", answer.GetProperty($"the_{function}").EnumerateArray().Select(group => $"{group.GetProperty("city").GetString()} {Number(group, $"the_{function}").ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
        Results("sum").ShouldBe("Rome 40, Oslo 30.5");
        Results("mean").ShouldBe("Rome 5, Oslo 15.25");
        Results("median").ShouldBe("Rome 4.5, Oslo 15.25");
        Results("min").ShouldBe("Rome 2, Oslo 10.5");
        Results("max").ShouldBe("Rome 9, Oslo 20");
        Results("variance").ShouldBe("Rome 4, Oslo 22.5625");
        Results("stddev").ShouldBe("Rome 2, Oslo 4.75");
        answer.GetProperty("how_many").GetRawText().ShouldBe("""[{"city": "Rome", "how_many": 8}, {"city": "Oslo", "how_many": 2}]""");
        answer.GetProperty("per_day").GetRawText().ShouldBe("""[{"city": "Rome", "day": 1, "per_day": 32.0}, {"city": "Oslo", "day": 1, "per_day": 30.5}, {"city": "Rome", "day": 2, "per_day": 8.0}]""");
        answers[1].Answered.GetProperty("the_mean").GetArrayLength().ShouldBe(0);
        answers[2].Failed.Code.ShouldContain("INVALID_INPUT");
        answers[2].Failed.Text.ShouldContain("item 1 has no number in 'amount'");
        answers[2].Failed.Text.ShouldNotContain("secret town");
        answers[3].Answered.GetProperty("the_sum").GetRawText().ShouldBe("""[{"the_sum": 4.5}, {"city": null, "the_sum": 2.0}]""");
    }

    private static string Column(JsonElement answer, string output, string field) =>
        string.Join(' ', answer.GetProperty(output).EnumerateArray().Select(item => item.GetProperty(field).GetString()));

    private static double Number(JsonElement answer, string name) => answer.GetProperty(name).GetDouble();

    private static IEnumerable<string?> Texts(NodeStep step) => step.Answered.GetProperty("violations").EnumerateArray().Select(item => item.GetString());

    private static async Task<ImmutableArray<NodeStep>> AskAsync(ImmutableArray<SpecField> inputs, IEnumerable<Computation> computations, params object[] requests)
    {
        var spec = new NodeSpec(
            NodeType.Compute, "computed", "Computed", "general", "Works things out.", ["compute"], [], [], [], inputs, [], [.. computations], [], null, [], [], [], [],
            new SpecConfidence(1, ImmutableSortedDictionary<string, double>.Empty), [], []);
        using var folder = new TemporaryFolder();
        var package = GeneratedPackage.Write(folder.Path, PromptGenerator.Generate(new SpecCase("", spec)).Value);
        var steps = await NodeSession.RunAsync(
            await PythonInterpreter.CurrentAsync(), await OnexLibrary.CurrentAsync(), package, "compute_session.py", new { operation = "compute", requests }, TestContext.Current.CancellationToken);
        return [.. Enumerable.Range(0, requests.Length).Select(place => steps[place.ToString(System.Globalization.CultureInfo.InvariantCulture)])];
    }
}
