using System.Collections.Immutable;
using System.Numerics;
using Onex.Generation.Computing;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Computing;

/// <summary>Steps on items against values that were worked out by hand. An item is written as its fields, e.g. <c>id=1 name=ann</c>.</summary>
public sealed class TransformationEvaluatorTests
{
    [Theory]
    [InlineData("filter", "n", "== 2", "id=1 n=2 | id=2 n=3 | id=3 | id=4 n=two", "id=1 n=2")]
    [InlineData("filter", "n", "!= 2", "id=1 n=2 | id=2 n=3 | id=3 | id=4 n=two", "id=2 n=3 | id=3 | id=4 n=two")]
    [InlineData("filter", "n", "== two", "id=1 n=2 | id=3 | id=4 n=two", "id=4 n=two")]
    [InlineData("filter", "n", "== 1", "n=true | n=1", "n=1")]
    [InlineData("filter", "n", "< 2.5", "n=2 | n=2.5 | n=3", "n=2")]
    [InlineData("filter", "n", "<= 2.5", "n=2 | n=2.5 | n=3", "n=2 | n=2.5")]
    [InlineData("filter", "n", "> 2.5", "n=2 | n=2.5 | n=3", "n=3")]
    [InlineData("filter", "n", ">= 2.5", "n=2 | n=2.5 | n=3", "n=2.5 | n=3")]
    [InlineData("filter", "n", ">= b", "n=a | n=b | n=c", "n=b | n=c")]
    [InlineData("filter", "n", "== 007", "n=007 | n=7", "n=007")]
    [InlineData("sort", "n", "ascending", "n=2 id=a | n=10 id=b | n=2 id=c | n=1.5 id=d", "n=1.5 id=d | n=2 id=a | n=2 id=c | n=10 id=b")]
    [InlineData("sort", "n", "descending", "n=2 id=a | n=10 id=b | n=2 id=c", "n=10 id=b | n=2 id=a | n=2 id=c")]
    [InlineData("sort", "a b", "ascending", "a=y b=1 | a=x b=2 | a=y b=0 | a=x b=1", "a=x b=1 | a=x b=2 | a=y b=0 | a=y b=1")]
    [InlineData("group", "a", "", "a=y n=1 | a=x n=2 | n=3 | a=y n=4 | n=5", "a=y n=1 | a=y n=4 | a=x n=2 | n=3 | n=5")]
    [InlineData("select", "b a", "", "a=1 b=2 c=3 | c=4 a=5", "b=2 a=1 | a=5")]
    [InlineData("deduplicate", "a", "", "a=1 b=2 | a=1 b=3 | b=4 | a=2 | b=5", "a=1 b=2 | b=4 | a=2")]
    [InlineData("deduplicate", "", "", "a=1 b=2 | b=2 a=1 | a=1 | a=1", "a=1 b=2 | a=1")]
    [InlineData("rename", "a", "z", "a=1 b=2 | b=3", "z=1 b=2 | b=3")]
    [InlineData("take", "", "2", "a=1 | a=2 | a=3", "a=1 | a=2")]
    [InlineData("take", "", "0", "a=1", "")]
    public void A_step_does_to_items_what_it_means(string action, string fields, string arguments, string items, string expected) =>
        Show(TransformationEvaluator.Evaluate([Step(action, fields, arguments)], Read(items))).ShouldBe(expected);

    [Theory]
    [InlineData("filter", "n", "> 1", "n=2 | id=1")]
    [InlineData("filter", "n", "> 1", "n=two")]
    [InlineData("filter", "n", "> 1", "n=true")]
    [InlineData("filter", "n", "> a", "n=1")]
    [InlineData("sort", "n", "ascending", "n=2 | id=1")]
    [InlineData("sort", "n", "ascending", "id=1")]
    [InlineData("sort", "n", "descending", "n=2 | n=two")]
    [InlineData("rename", "a", "b", "a=1 b=2")]
    public void An_item_that_a_step_cannot_be_done_with_is_no_result(string action, string fields, string arguments, string items) =>
        Should.Throw<FormulaException>(() => TransformationEvaluator.Evaluate([Step(action, fields, arguments)], Read(items)))
            .Failure.ShouldBe(FormulaFailure.UnfitItem);

    [Fact]
    public void Each_step_goes_on_with_what_the_one_before_left() =>
        Show(TransformationEvaluator.Evaluate(
            [Step("filter", "n", "> 1"), Step("sort", "n", "descending"), Step("take", "", "2"), Step("rename", "n", "rank"), Step("select", "rank", "")],
            Read("n=1 | n=3 | n=2 | n=5"))).ShouldBe("rank=5 | rank=3");

    [Theory]
    [InlineData("filter", "n", "~ 1")]
    [InlineData("filter", "a b", "== 1")]
    [InlineData("sort", "", "ascending")]
    [InlineData("sort", "a", "upwards")]
    [InlineData("group", "", "")]
    [InlineData("rename", "a", "a")]
    [InlineData("rename", "a b", "c")]
    [InlineData("take", "", "-1")]
    [InlineData("take", "", "1.5")]
    [InlineData("shuffle", "a", "")]
    public void A_step_that_means_nothing_has_no_code(string action, string fields, string arguments) =>
        Transformations.FindProblem(new TransformationComputation("kept", "rows", [Step(action, fields, arguments)]), Transformations.Items).ShouldNotBeNull().ShouldContain($"'{action}'");

    [Fact]
    public void Only_items_of_any_fields_are_changed_step_by_step() =>
        ComputationTyping.Of(new TransformationComputation("kept", "rows", [Step("take", "", "1")]), _ => new PropertyType("string"), null)
            .Problem.ShouldBe("'kept' is made of 'rows', which is no list of mappings of any values");

    private static TransformationStep Step(string action, string fields, string arguments) => new(action, Words(fields), Words(arguments));

    private static ImmutableArray<string> Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static object[] Read(string items) =>
    [
        .. items.Split(" | ").Select(item => new OrderedDictionary<string, object?>(
            item.Split(' ').Select(field => field.Split('=')).Select(pair => KeyValuePair.Create(pair[0], Value(pair[1]))), StringComparer.Ordinal)),
    ];

    private static object? Value(string text) => text == "true" ? true
        : Transformations.ReadNumber(text) is not { } number ? text
        : number.Scale == 0 ? (BigInteger)number
        : (double)number;

    private static string Show(object[] items) => string.Join(
        " | ",
        items.Cast<OrderedDictionary<string, object?>>().Select(item => string.Join(' ', item.Select(field => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field.Key}={field.Value}")))));
}
