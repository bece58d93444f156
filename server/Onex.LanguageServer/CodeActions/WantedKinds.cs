using OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.CodeActions;

/// <summary>The kinds of actions that a client asks for: all where it names none. <c>source</c> includes <c>source.fixAll.onex</c>.</summary>
internal sealed class WantedKinds(IEnumerable<CodeActionKind>? only)
{
    private readonly List<string> kinds = [.. (only ?? []).Select(k => k.ToString())];

    public bool Include(CodeActionKind kind)
    {
        var name = kind.ToString();
        return kinds.Count == 0 || kinds.Any(wanted => wanted.Length == 0 || name == wanted || name.StartsWith(wanted + ".", StringComparison.Ordinal));
    }
}
