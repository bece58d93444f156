using System.Collections.Immutable;
using Onex.Generation.Contracts.Orchestrators;

namespace Onex.Generation.Rendering.Orchestrators;

/// <summary>A step of the workflow with its names in Python.</summary>
/// <param name="Id">As in the contract.</param>
/// <param name="Name">Of the handler's parameter that its node is injected through.</param>
/// <param name="Needs">The names of the steps that it waits for.</param>
/// <param name="ErrorAction">One of the <see cref="ErrorActions"/>.</param>
/// <param name="TimeoutMs">Null where the configuration's limit holds.</param>
/// <param name="Compensation">The parameter of what takes it back; empty where nothing does.</param>
internal sealed record PackageStep(
    string Id, string Name, ImmutableArray<string> Needs, string ErrorAction, int Retries, int? TimeoutMs, string Compensation)
{
    public string Member => PackageEnum.ToMember(Id);

    public string Policy => PolicyOf(ErrorAction);

    /// <summary>The word of the code: "continue" is one of Python's own.</summary>
    public static string PolicyOf(string errorAction) => errorAction == ErrorActions.Continue ? "skip" : errorAction;
}
