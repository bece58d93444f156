using Onex.Language.Text;

namespace Onex.Language.Rules;

/// <summary>A file of a node package.</summary>
/// <param name="Path">Relative to the folder that holds the node's own folder, with '/', e.g. <c>node_x_effect/v1_0_0/node.py</c>.</param>
public abstract record PackageFile(string Path, SourceText Text)
{
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The name of the folder that the file lies in.</summary>
    public string FolderName
    {
        get
        {
            var parts = Path.Split('/');
            return parts.Length > 1 ? parts[^2] : "";
        }
    }
}
