using System.Collections.Immutable;

namespace Onex.Language.Projects;

/// <summary>
/// The files of a project as rules may see them. Paths go from the project's root, with '/'; the root itself is the empty text.
/// An implementation never leads out of the root and gives the same answer for as long as it lives.
/// </summary>
public interface IProjectFiles
{
    /// <summary>A file's text; null where there is no such file, or it is too large, no UTF-8, or not allowed to be read.</summary>
    string? Read(string path);

    /// <summary>The names of a folder's files in ordinal order; none where there is no such folder.</summary>
    ImmutableArray<string> FilesIn(string folder);

    /// <summary>The names of a folder's folders in ordinal order; none where there is no such folder.</summary>
    ImmutableArray<string> FoldersIn(string folder);
}
