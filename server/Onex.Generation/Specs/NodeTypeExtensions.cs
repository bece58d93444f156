namespace Onex.Generation.Specs;

public static class NodeTypeExtensions
{
    /// <summary>As node types are spelled everywhere outside of C#: <c>EFFECT</c>, <c>COMPUTE</c>, <c>REDUCER</c>, <c>ORCHESTRATOR</c>.</summary>
    public static string ToPublicName(this NodeType type) => type.ToString().ToUpperInvariant();
}
