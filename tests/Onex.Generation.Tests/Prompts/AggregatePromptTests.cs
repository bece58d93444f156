using Onex.Generation.Prompts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Prompts;

/// <summary>Functions that a prompt joins with "and" are several functions, and no arithmetic.</summary>
public sealed class AggregatePromptTests
{
    [Theory]
    [InlineData("COMPUTE node that returns the sum of amount and the average of amount by city", "sum = sum(amount) by city; mean_amount = mean(amount) by city")]
    [InlineData("COMPUTE node that returns the sum of amounts and count of orders per city", "sum = sum(amounts) by city; order_count = count(orders) by city")]
    [InlineData("COMPUTE node that returns the sum and average of amount by city", "sum_amount = sum(amount) by city; mean_amount = mean(amount) by city")]
    [InlineData("COMPUTE node for the total, minimum and maximum price by category", "sum_price = sum(price) by category; min_price = min(price) by category; max_price = max(price) by category")]
    [InlineData("COMPUTE node that computes the minimum, maximum and mean of temperatures", "min_temperatures = min(temperatures); max_temperatures = max(temperatures); mean_temperatures = mean(temperatures)")]
    [InlineData("COMPUTE node that returns the sum of amount and fee by city", "sum = sum(amount) by city; sum_fee = sum(fee) by city")]
    [InlineData("REDUCER that keeps the sum and average of amount by city", "sum_amount = sum(amount) by city; mean_amount = mean(amount) by city")]
    [InlineData("COMPUTE node that returns the sum of price and tax", "sum = price + tax")]
    [InlineData("COMPUTE node that returns the average of a, b and c", "average = (a + b + c) / 3")]
    public void Each_function_is_worked_out(string prompt, string computations) =>
        string.Join("; ", PromptReader.Read(prompt, PromptOverrides.None).Spec!.Computations.Select(ComputationText.Describe)).ShouldBe(computations);
}
