using System.Globalization;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Prompts;

/// <summary>What a REDUCER is to ask for when a result reaches a threshold.</summary>
public sealed class ThresholdPromptTests
{
    [Theory]
    [InlineData("REDUCER that sums amounts per customer and emits credit_limit_reached when the sum exceeds 1000", "credit_limit_reached when sum_amounts > 1000", "sum_amounts = sum(amounts) by customer")]
    [InlineData("REDUCER that counts failed logins per user and emits an account locked event once the count reaches 5", "account_locked when failed_login_count >= 5", "failed_login_count = count(failed_logins) by user")]
    [InlineData("REDUCER that sums amounts per customer. When the total amount is at least 1,250.50, emit big_spender.", "big_spender when sum_amounts >= 1250.50", "sum_amounts = sum(amounts) by customer")]
    [InlineData("REDUCER that computes the average latency per endpoint and publishes a slow_endpoint event when it is above 250", "slow_endpoint when mean_latency > 250", "mean_latency = mean(latency) by endpoint")]
    [InlineData("REDUCER that counts orders by city and emits low_temperature when the temperature drops below -5", "low_temperature when last_temperature < -5", "order_count = count(orders) by city; last_temperature = last(temperature) by city")]
    [InlineData("REDUCER that watches hosts and emits an intent when the number of errors per host reaches a threshold of 10", "error_count_reached when error_count >= 10", "error_count = count(errors) by host")]
    public void Is_read_with_the_result_and_the_number(string prompt, string intents, string computations)
    {
        var spec = PromptReader.Read(prompt, PromptOverrides.None).Spec!;

        Describe(spec).ShouldBe(intents);
        string.Join("; ", spec.Computations.Select(ComputationText.Describe)).ShouldBe(computations);
        spec.Operations.ShouldNotContain("emit");
        spec.Fields.ShouldNotContain(field => field.Name == spec.Intents[0].Name);
        spec.Operations.ShouldNotContain("publish");
        spec.Questions.ShouldNotContain(question => question.Field == "intents");
        Describe(SpecReader.Read(spec.ToJson()).Spec!).ShouldBe(intents);
    }

    [Theory]
    [InlineData("REDUCER that counts errors per host and emits an intent when the count reaches the threshold")]
    [InlineData("REDUCER that sums amounts per customer and emits limit_reached when the amount exceeds 1000")]
    [InlineData("REDUCER that sums amounts and sums fees per customer and emits limit_reached when the sum exceeds 1000")]
    public void Is_asked_for_where_the_prompt_leaves_it_open(string prompt)
    {
        var spec = PromptReader.Read(prompt, PromptOverrides.None).Spec!;

        spec.Intents.ShouldBeEmpty();
        spec.Questions.ShouldContain(question => question.Field == "intents");
    }

    [Theory]
    [InlineData("\"comparison\": \"\\u003E\"", "\"comparison\": \"~\"", "/intents/0/comparison")]
    [InlineData("\"threshold\": 1000", "\"threshold\": null", "/intents/0/threshold")]
    [InlineData("\"result\": \"sum_amounts\"", "\"result\": \"other\"", "/intents")]
    public void A_spec_that_says_it_wrongly_is_refused(string from, string to, string path)
    {
        var json = PromptReader.Read("REDUCER that sums amounts per customer and emits limit_reached when the sum exceeds 1000", PromptOverrides.None).Spec!.ToJson();
        json.ShouldContain(from);

        SpecReader.Read(json.Replace(from, to, StringComparison.Ordinal)).Problems.ShouldContain(problem => problem.Path == path);
    }

    private static string Describe(NodeSpec spec) =>
        string.Join("; ", spec.Intents.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Name} when {i.Result} {i.Comparison} {i.Threshold}")));
}
