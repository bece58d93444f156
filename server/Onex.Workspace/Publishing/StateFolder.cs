using System.Security.Cryptography;
using System.Text;
using Onex.Generation.Errors;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>
/// Where things stand in <c>.onex/</c>, as paths relative to the root. The locks of the nodes are meant to be committed;
/// <c>local/</c> is this machine's own.
/// </summary>
internal static class StateFolder
{
    public const string Name = RootFolder.StateFolderName;
    public const string Nodes = $"{Name}/nodes";
    public const string Local = $"{Name}/local";
    public const string History = $"{Local}/history";
    public const string ProcessLock = $"{Local}/lock";
    public const string LockHolder = $"{Local}/lock-holder";

    /// <summary>Holds what a publication has prepared. While it has a journal, the publication has to be taken back.</summary>
    public const string Transaction = $"{Local}/transaction";

    /// <summary>What <see cref="Transaction"/> is renamed to in the one step that makes a publication final.</summary>
    public const string Committed = $"{Local}/committed";

    /// <summary>What <see cref="Transaction"/> is renamed to once all is taken back.</summary>
    public const string Abandoned = $"{Local}/abandoned";

    /// <summary>Old versions of files that could not be put back, because someone has written there since.</summary>
    public const string Rescued = $"{Local}/rescued";

    public const string GitIgnore = $"{Name}/.gitignore";
    public const string GitIgnoreText = "/local/\n";
    public const string GitAttributes = $"{Name}/.gitattributes";
    public const string GitAttributesText = "nodes/*.json text eol=lf linguist-generated\n";

    /// <summary>A node's lock. The digest keeps apart nodes of one name in different folders.</summary>
    public static string LockOf(string nodePath)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nodePath)));
        return $"{Nodes}/{nodePath[(nodePath.LastIndexOf('/') + 1)..]}-{digest[..12]}.json";
    }

    /// <summary>Refuses a state folder that leads elsewhere: a cloned repository may bring one along.</summary>
    public static OnexError? FindFault(string root)
    {
        string[] entries = [Name, Nodes, Local, ProcessLock, LockHolder, History, Transaction, Committed, Abandoned, Rescued];
        var link = entries.FirstOrDefault(entry => DiskEntry.KindOf(Path.Combine(root, entry)) == DiskEntryKind.Link);
        return link is null ? null : PathErrors.Link(link);
    }

    public static string HistoryOf(int number) => $"{History}/{number:D8}.json";
}
