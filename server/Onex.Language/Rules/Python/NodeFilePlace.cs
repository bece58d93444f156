namespace Onex.Language.Rules.Python;

/// <summary>What part of its node a file is, as its path tells.</summary>
internal static class NodeFilePlace
{
    public static bool IsNodeModule(this PythonFile file) => file.FileName == "node.py";

    public static bool IsPackageFile(this PythonFile file) => file.FileName == "__init__.py";

    /// <summary>No validator of the ecosystem looks at tests.</summary>
    public static bool IsTest(this PythonFile file) =>
        file.FileName.StartsWith("test_", StringComparison.Ordinal) || file.FileName.EndsWith("_test.py", StringComparison.Ordinal)
        || file.FileName == "conftest.py" || file.Path.StartsWith("tests/", StringComparison.Ordinal) || file.Path.Contains("/tests/", StringComparison.Ordinal);

    /// <summary>Here the node does its work: handlers, what stands beside them, and node.py.</summary>
    public static bool IsBehaviour(this PythonFile file) => file.IsNodeModule() || file.FileName == "handler.py" || (file.FolderName == "handlers" && !file.IsPackageFile());
}
