using System.Text;
using Onex.Generation.Rendering;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Generated;

/// <summary>Writes generated packages to disk, plainly: how the product publishes is another matter.</summary>
internal static class GeneratedPackage
{
    /// <summary>A lone surrogate in a file is a defect of the generator: it shall throw here, not become a question mark.</summary>
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="pythonPackage">The dotted package that the node lies in; it is made too.</param>
    public static PackageUnderTest Write(string root, FileSet files, string pythonPackage = "")
    {
        var parents = pythonPackage.Split('.', StringSplitOptions.RemoveEmptyEntries);
        for (var depth = 1; depth <= parents.Length; depth++)
            Write(Path.Combine([root, .. parents[..depth], "__init__.py"]), "");
        var folder = string.Join('/', [.. parents, files.NodeFolder]);
        foreach (var file in files.Files)
            Write(Path.Combine(root, folder, file.Path), file.Content);
        return new PackageUnderTest(root, folder, files.NodeModule, files.NodeClass);
    }

    private static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, Encoding);
    }
}
