using System.Diagnostics.CodeAnalysis;

namespace Onex.LanguageServer.Diagnostics;

/// <summary>Which documents are to be checked, each once: first those that were changed, then those that are only read together with one.</summary>
internal sealed class CheckQueue
{
    private readonly Lock gate = new();
    private readonly List<string> changed = [];
    private readonly List<string> beside = [];

    public void AddChanged(string path)
    {
        lock (gate)
        {
            beside.Remove(path);
            if (!changed.Contains(path)) changed.Add(path);
        }
    }

    public void AddBeside(string path)
    {
        lock (gate)
        {
            if (!changed.Contains(path) && !beside.Contains(path)) beside.Add(path);
        }
    }

    public bool TryTake([NotNullWhen(true)] out string? path, out bool isChanged)
    {
        lock (gate)
        {
            isChanged = changed.Count > 0;
            var from = isChanged ? changed : beside;
            path = from.FirstOrDefault();
            if (path is not null) from.RemoveAt(0);
            return path is not null;
        }
    }
}
