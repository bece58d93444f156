using System.Diagnostics.CodeAnalysis;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>A class written in one word with its module.</summary>
internal static class HandlerPath
{
    /// <summary>Reads <c>acme.handlers.handler_x:HandlerX</c> and <c>acme.handlers.handler_x.HandlerX</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? module, [NotNullWhen(true)] out string? name)
    {
        var cut = text.LastIndexOf(':');
        if (cut < 0) cut = text.LastIndexOf('.');
        (module, name) = cut > 0 ? (text[..cut], text[(cut + 1)..]) : (null, null);
        return module is not null && name is not null && module.Split('.').All(IsIdentifier) && IsIdentifier(name) && char.IsAsciiLetterUpper(name[0]);
    }

    /// <summary>Something that can stand in an import.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
