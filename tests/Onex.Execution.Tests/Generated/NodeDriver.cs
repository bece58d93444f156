using System.Collections.Immutable;
using Onex.Execution.Tests.Datasets;
using Onex.Testing.Driving;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Generated;

/// <summary>Generates a node into a folder of its own and lets a script of <c>tests/python</c> drive it.</summary>
internal static class NodeDriver
{
    /// <param name="details">What the script needs to know beside the package.</param>
    public static async Task<ImmutableDictionary<string, NodeStep>> RunAsync(string prompt, string script, object details)
    {
        using var folder = new TemporaryFolder();
        var python = await PythonInterpreter.CurrentAsync();
        var package = GeneratedPackage.Write(folder.Path, PromptGenerator.Generate(new PromptCase("", prompt)).Value);
        return await NodeSession.RunAsync(python, await OnexLibrary.CurrentAsync(), package, script, details, TestContext.Current.CancellationToken);
    }

    /// <param name="cause">What the error is chained to; null where that does not matter.</param>
    public static void ShouldFail(this NodeStep step, string type, string? cause = null)
    {
        var error = step.Failed;
        error.Type.ShouldBe(type, error.ToString());
        if (cause is not null) error.Cause.ShouldBe(cause);
    }

    /// <summary>What holds for every step at every system: each carries the correlation id, and no error shows a secret.</summary>
    public static void ShouldBeDiscreet(this ImmutableDictionary<string, NodeStep> steps, params string[] secrets)
    {
        steps.ShouldNotBeEmpty();
        foreach (var (name, step) in steps)
        {
            var carried = step.Error?.CorrelationId ?? step.Answered.GetProperty("correlation_id").GetString();
            carried.ShouldBe(NodeSession.CorrelationId, $"{name}: {step.Error}");
            if (step.Error is not { } error) continue;
            error.Types.ShouldContain("ModelOnexError", name);
            foreach (var secret in secrets)
            {
                error.Text.ShouldNotContain(secret, Case.Insensitive, name);
                error.Context.ShouldNotContain(secret, Case.Insensitive, name);
            }
        }
    }
}
