namespace Onex.Language.Rules.Python.Purity;

internal static class PureNodes
{
    /// <summary>The file holds behaviour of a COMPUTE or REDUCER node: the same input gives the same output, and nothing else happens.</summary>
    public static bool MustBePure(this INodeSurroundings surroundings, PythonFile file) =>
        surroundings.NodeSuffix is "Compute" or "Reducer" && file.IsBehaviour() && !file.IsTest();
}
