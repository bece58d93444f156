using System.Diagnostics.CodeAnalysis;
using Onex.Language.Python;

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
        return module is not null && name is not null && PythonName.IsModulePath(module) && PythonName.IsIdentifier(name) && char.IsAsciiLetterUpper(name[0]);
    }
}
