using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;

namespace Onex.LanguageServer.Hover;

/// <summary>What is said of a key of a contract.</summary>
internal static class KeyText
{
    /// <summary>Markdown where the client shows it.</summary>
    public static MarkupKind Choose(IEnumerable<MarkupKind>? formats) => formats?.Contains(MarkupKind.Markdown) == true ? MarkupKind.Markdown : MarkupKind.PlainText;

    public static string Of(ContractKey key, DialectRecognition dialect, MarkupKind format)
    {
        var isMarkdown = format == MarkupKind.Markdown;
        var name = isMarkdown ? $"`{key.Name}`" : key.Name;
        var required = key.IsRequired ? " (required)" : "";
        var certainty = dialect.IsCertain ? "" : "probably ";
        return $"{name}: {ShapeWords.Of(key.Shape)}{required}\n\n{key.Description}\n\nContract of the {certainty}{NameOf(dialect.Dialect)} dialect: {dialect.Reason}";
    }

    private static string NameOf(ContractDialect dialect) => dialect switch
    {
        ContractDialect.CoreNode => "core-node",
        ContractDialect.Handler => "handler",
        _ => "infra",
    };
}
