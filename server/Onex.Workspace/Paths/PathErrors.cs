using Onex.Generation.Errors;

namespace Onex.Workspace.Paths;

internal static class PathErrors
{
    public static OnexError BadName(string path, string fault) => Of(
        $"'{Shown(path)}' cannot be written: the path {fault}.", path, "Give the node another name with --name.");

    public static OnexError Link(string path) => Of(
        $"'{path}' is a link. Nothing is written through links.",
        path,
        "Replace the link by a real folder or file.",
        "Give the folder that the link leads to as --output.");

    public static OnexError FileInTheWay(string path) => Of(
        $"'{path}' is a file where a folder is needed.", path, "Move the file away.", "Choose another folder with --output.");

    public static OnexError FolderInTheWay(string path) => Of(
        $"'{path}' is a folder where a file is to be written.", path, "Move the folder away.", "Choose another folder with --output.");

    public static OnexError TooLarge(string path, long limit) => Of(
        $"'{path}' is larger than {limit / (1024 * 1024)} MiB, which no generated file is.", path, "Move the file away.");

    public static OnexError NotAbsolute(string path) => Of($"'{path}' is no absolute path.", path, "Give an absolute path.");

    private static OnexError Of(string message, string path, params string[] suggestions) =>
        new OnexError(ErrorCodes.OutputDirectory, ErrorLevel.Environment, message, suggestions).With("path", Shown(path));

    /// <summary>A path out of a damaged lock may hold anything; an error message goes to a terminal.</summary>
    private static string Shown(string path) => string.Concat(path.Take(300).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
