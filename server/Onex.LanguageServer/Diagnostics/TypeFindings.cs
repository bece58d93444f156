using System.Collections.Concurrent;
using System.Collections.Immutable;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Diagnostics;

/// <summary>What type checkers have found in files as they were then. A file that changes loses it.</summary>
internal sealed class TypeFindings
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Diagnostic>> byPath = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Of(string path) => byPath.TryGetValue(path, out var found) ? found : [];

    public void Set(string path, IEnumerable<Diagnostic> found) => byPath[path] = [.. found];

    public void Drop(string path) => byPath.TryRemove(path, out _);
}
