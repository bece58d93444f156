namespace Onex.Language.Python.Placement;

/// <summary>What lies around a node and decides what may stand there.</summary>
internal sealed record Surroundings(ScopeKind Scope, LoopState Loop, ComprehensionState Comprehension, bool InExceptStar, bool InIterable)
{
    public static Surroundings Module { get; } = Of(ScopeKind.Module);

    public static Surroundings Of(ScopeKind scope) => new(scope, LoopState.Outside, ComprehensionState.Outside, false, false);

    public bool IsInFunction => Scope is ScopeKind.Function or ScopeKind.AsyncFunction;

    public bool MayAwait => Scope == ScopeKind.AsyncFunction || Comprehension == ComprehensionState.Generator;
}
