using System.Text.RegularExpressions;
using Onex.Language.Text;

namespace Onex.Generation.Rendering.Templating;

/// <summary>
/// What templates may say: print a value, decide, go through a list, import. A template of somebody else can therefore neither print raw text
/// nor run for ever nor nest until the engine's stack ends.
/// </summary>
internal static partial class TemplateGrammar
{
    private const int MaxDepth = 16;

    /// <summary>Lists in lists in lists multiply.</summary>
    private const int MaxLists = 3;

    /// <summary>The first place that says something else, and what is wrong there; null for a template that is right.</summary>
    public static (TextSpan Place, string Message)? FindFault(string template)
    {
        var open = new Stack<(string Block, TextSpan Place)>();
        var at = 0;
        while ((at = template.IndexOf("{{", at, StringComparison.Ordinal)) >= 0)
        {
            var end = template.IndexOf("}}", at, StringComparison.Ordinal);
            if (end < 0) return (new TextSpan(at, 2), "This tag has no end; write '}}' behind it.");
            var place = TextSpan.FromBounds(at, end + 2);
            if (at > 0 && template[at - 1] == '\\') return (place, "A backslash before a tag would switch it off; print the backslash with a value.");
            var tag = template[(at + 2)..end];
            at = end + 2;
            if (tag.StartsWith('{')) return (place, "Three braces would print a value without asking what it is; write two.");
            if (FindFault(tag, open, place) is { } message) return (place, message);
        }
        return open.TryPop(out var last) ? (last.Place, $"'{last.Block}' is never closed; write '{{{{/{last.Block}}}}}' at its end.") : null;
    }

    /// <summary>The names that a template imports by themselves, each with its place.</summary>
    public static IEnumerable<(string Name, TextSpan Place)> FindImports(string template) =>
        ImportedName().Matches(template).Select(match => (match.Groups[1].Value, new TextSpan(match.Groups[1].Index, match.Groups[1].Length)));

    private static string? FindFault(string tag, Stack<(string Block, TextSpan Place)> open, TextSpan place)
    {
        if (Block().Match(tag) is { Success: true } opening)
        {
            open.Push((opening.Groups[1].Value, place));
            if (open.Count > MaxDepth) return $"Blocks stand in each other more than {MaxDepth} deep.";
            return open.Count(block => block.Block == "each") > MaxLists ? $"Lists are gone through in each other more than {MaxLists} deep." : null;
        }
        if (tag.StartsWith('/'))
        {
            return open.TryPop(out var block) && block.Block == tag[1..]
                ? null
                : $"'{tag}' closes what is not open here; close {(block.Block is null ? "nothing" : $"'{block.Block}' first")}.";
        }
        if (tag == "else") return open.Count == 0 ? "'else' stands in no block." : null;
        return Statement().IsMatch(tag) ? null : $"'{{{{{tag}}}}}' is nothing that a template can say; it can print a name, decide (#if, #unless), go through a list (#each) and import.";
    }

    [GeneratedRegex(@"^#(if|unless|each) (?:@(?:first|last)|(?:\.\./)*[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"^(?:imports|(?:import(?:_for_typing)? (?:""[A-Za-z_][A-Za-z0-9_.]*""|(?:\.\./)*[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*))|(?:\.\./)*[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\{\{import(?:_for_typing)? ""([A-Za-z_][A-Za-z0-9_.]*)""\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex ImportedName();
}
