using Onex.Generation.Errors;
using Onex.Workspace.Checking.Files;

namespace Onex.Workspace.Pipeline;

/// <summary>A <c>contract.yaml</c> on disk that a node is made from.</summary>
public static class ContractSource
{
    /// <summary>Reads the file; an error of the user's or of the environment's where it cannot be.</summary>
    public static Result<GenerationSource> Read(string path)
    {
        var file = FileText.Read(path);
        if (file.Problem is null) return new GenerationSource.Contract(file.Text.Content);
        return new OnexError(ErrorCodes.InvalidContract, ErrorLevel.User, $"{path} cannot be read: {file.Problem.Message}").With("path", path);
    }

    /// <summary>
    /// The folder that a node's own folder stands in, by the place of its contract: <c>nodes/node_order_effect/contract.yaml</c> and
    /// <c>nodes/node_order_effect/v1_0_0/contract.yaml</c> both give <c>nodes</c>; any other place gives null.
    /// </summary>
    public static string? FindOutputDirectory(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null && IsVersion(Path.GetFileName(folder))) folder = Path.GetDirectoryName(folder);
        return folder is not null && Path.GetFileName(folder).StartsWith("node_", StringComparison.Ordinal) ? Path.GetDirectoryName(folder) : null;
    }

    private static bool IsVersion(string name) => name.StartsWith('v') && name[1..].Split('_') is [_, _, _] parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));
}
