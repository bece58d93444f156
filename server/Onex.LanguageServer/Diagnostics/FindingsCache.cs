using System.Collections.Concurrent;
using Onex.LanguageServer.Documents;
using Onex.Workspace.Editing;

namespace Onex.LanguageServer.Diagnostics;

/// <summary>Checks documents, and remembers what was found last in each.</summary>
internal sealed class FindingsCache(EditedWorkspace workspace)
{
    private readonly ConcurrentDictionary<string, Findings> byPath = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a document; where that was found already it is not looked for again.</summary>
    /// <returns>Null where a newer text has come in between: findings are about one text.</returns>
    public Findings? Get(OpenDocument document) =>
        byPath.GetValueOrDefault(document.Path) is { } known && ReferenceEquals(known.Document, document) ? known : Check(document);

    /// <returns>As <see cref="Get"/>.</returns>
    public Findings? Check(OpenDocument document)
    {
        var file = workspace.Check(document.Path);
        if (file is not null && file.Text.Content != document.Text.Content) return null;
        var found = new Findings(document, file);
        byPath[document.Path] = found;
        return found;
    }

    public void Forget(string path) => byPath.TryRemove(path, out _);
}
