namespace Onex.LanguageServer.Diagnostics;

/// <summary>Files that are not open and of which something is said all the same: all of a workspace, once somebody has had it checked, and those that a type checker has found something in.</summary>
internal sealed class ClosedFiles
{
    private readonly Lock gate = new();
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> spoken = new(StringComparer.Ordinal);
    private bool areAll;

    /// <summary>The whole workspace has been checked: what the rules find in closed files is said from then on.</summary>
    public bool AreAll
    {
        get
        {
            lock (gate) return areAll;
        }
    }

    /// <summary>Those that have to be looked at again when something changes, in ordinal order.</summary>
    public IReadOnlyList<string> Known
    {
        get
        {
            lock (gate) return [.. known];
        }
    }

    public void TakeAll(IEnumerable<string> paths)
    {
        lock (gate)
        {
            areAll = true;
            known.UnionWith(paths);
        }
    }

    public void Take(string path)
    {
        lock (gate) known.Add(path);
    }

    /// <summary>False where nothing is to be said: there is nothing, and nothing was said before.</summary>
    public bool Speak(string path, bool hasFindings)
    {
        lock (gate)
        {
            if (!hasFindings) return spoken.Remove(path);
            spoken.Add(path);
            return true;
        }
    }

    /// <summary>An open document speaks for itself.</summary>
    public void Forget(string path)
    {
        lock (gate) spoken.Remove(path);
    }
}
