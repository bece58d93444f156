using Onex.Execution.Tests.Generated;

namespace Onex.Execution.Tests.Orchestrators;

/// <summary>The real omnibase_core reads a generated workflow as it was meant.</summary>
public sealed class CoreWorkflowTests
{
    [Fact]
    public async Task Its_models_accept_the_workflow()
    {
        Requires.Chosen("ONEX_CORE_SRC");

        var read = await NodeDriver.RunAsync(
            "ORCHESTRATOR node called Onboarding: validate (NodeCustomerValidatorCompute) -> (store & score) -> notify. Retry store 2 times.",
            "core_workflow_session.py",
            new { });

        var workflow = read["read"].Answered;
        workflow.GetProperty("name").GetString().ShouldBe("onboarding");
        workflow.GetProperty("steps").EnumerateArray().Select(step => step.GetString()).ShouldBe(
        [
            "validate COMPUTE_GENERIC after []",
            "store EFFECT_GENERIC after ['validate']",
            "score COMPUTE_GENERIC after ['validate']",
            "notify EFFECT_GENERIC after ['store', 'score']",
        ]);
        workflow.GetProperty("single_operation_max_ms").GetInt32().ShouldBe(30_000 + 100_000 + 30_000);
    }
}
