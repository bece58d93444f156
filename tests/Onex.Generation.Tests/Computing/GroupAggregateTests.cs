using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Computing;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;
using Item = System.Collections.Generic.OrderedDictionary<string, object?>;

namespace Onex.Generation.Tests.Computing;

public sealed class GroupAggregateTests
{
    private static readonly (string City, double Amount)[] Sales =
        [("Rome", 2), ("Oslo", 10.5), ("Rome", 4), ("Rome", 4), ("Rome", 4), ("Rome", 5), ("Oslo", 20), ("Rome", 5), ("Rome", 7), ("Rome", 9)];

    [Theory]
    [InlineData("sum", "Rome 40, Oslo 30.5")]
    [InlineData("mean", "Rome 5, Oslo 15.25")]
    [InlineData("median", "Rome 4.5, Oslo 15.25")]
    [InlineData("min", "Rome 2, Oslo 10.5")]
    [InlineData("max", "Rome 9, Oslo 20")]
    [InlineData("count", "Rome 8, Oslo 2")]
    [InlineData("variance", "Rome 4, Oslo 22.5625")]
    [InlineData("stddev", "Rome 2, Oslo 4.75")]
    public void Each_group_has_a_value_in_the_order_in_which_it_appears(string function, string results)
    {
        object[] items = [.. Sales.Select(sale => new Item(StringComparer.Ordinal) { ["city"] = sale.City, ["amount"] = sale.Amount, ["note"] = "of no matter" })];

        var groups = AggregateEvaluator.EvaluateGroups(new AggregationComputation("result", function, "amount", ["city"]), items).Cast<Item>();

        string.Join(", ", groups.Select(group => string.Create(CultureInfo.InvariantCulture, $"{group["city"]} {group["result"]}"))).ShouldBe(results);
    }

    [Fact]
    public void Items_without_a_field_are_a_group_without_it()
    {
        object[] items = [new Item(StringComparer.Ordinal) { ["city"] = null }, new Item(StringComparer.Ordinal), new Item(StringComparer.Ordinal)];

        var groups = AggregateEvaluator.EvaluateGroups(new AggregationComputation("visits", "count", "items", ["city"]), items).Cast<Item>();

        groups.Select(group => string.Join(' ', group.Select(field => $"{field.Key}={field.Value ?? "null"}"))).ShouldBe(["city=null visits=1", "visits=2"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12")]
    [InlineData(true)]
    public void What_is_no_number_has_no_sum(object? amount) =>
        Should.Throw<FormulaException>(() => AggregateEvaluator.EvaluateGroups(
            new AggregationComputation("total", "sum", "amount", ["city"]), [new Item(StringComparer.Ordinal) { ["city"] = "Rome", ["amount"] = amount }]));

    [Fact]
    public void No_items_make_no_groups() =>
        AggregateEvaluator.EvaluateGroups(new AggregationComputation("average", "mean", "amount", ["city"]), []).ShouldBeEmpty();

    [Theory]
    [InlineData("total", "sum", "city", "")]
    [InlineData("rows", "group", "city", "'rows' is the group of each group, which cannot be worked out yet")]
    [InlineData("newest", "last", "city", "'newest' is the last of each group, which cannot be worked out yet")]
    [InlineData("city", "sum", "city", "'city' is called like a field that makes its groups")]
    public void There_is_code_for_values_of_numbers(string output, string function, string by, string problem) =>
        ComputationTyping.Of(new AggregationComputation(output, function, "amount", [by]), _ => Transformations.Items, null).Problem.ShouldBe(problem);

    [Fact]
    public void Only_items_of_any_fields_make_groups() =>
        ComputationTyping.Of(new AggregationComputation("total", "sum", "amount", ["city"]), _ => PropertyType.ListOf(PropertyType.Real), null)
            .Problem.ShouldBe("'total' is made of 'items', which is no list of mappings of any values");
}
