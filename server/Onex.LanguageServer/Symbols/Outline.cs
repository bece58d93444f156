using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.LanguageServer.Translation;

namespace Onex.LanguageServer.Symbols;

/// <summary>Keys with what is below them. Items of lists that are maps have the names that they give themselves.</summary>
internal static class Outline
{
    private static readonly string[] NamingKeys = ["name", "node_id", "step_id", "state_name", "transition_name", "operation", "id"];

    public static IEnumerable<DocumentSymbol> Of(YamlDocument document) => document.Root is { } root ? Below(root, document.Text) : [];

    private static IEnumerable<DocumentSymbol> Below(YamlNode node, SourceText text) => node switch
    {
        YamlMapping mapping => mapping.Entries.Where(e => !string.IsNullOrWhiteSpace(e.Name)).Select(e => Symbol(e.Name!, e.Value, e.Span, e.Key.ContentSpan, text)),
        YamlSequence sequence => sequence.Items.SelectMany((item, index) => item is YamlMapping map ? [Symbol(NameOf(map, index), map, map.Span, FirstKeyOf(map), text)] : Array.Empty<DocumentSymbol>()),
        _ => [],
    };

    private static DocumentSymbol Symbol(string name, YamlNode value, TextSpan span, TextSpan selection, SourceText text) => new()
    {
        Name = name,
        Kind = KindOf(value),
        Detail = value is YamlScalar { IsNull: false } scalar ? scalar.Value.Split('\n')[0] : null,
        Range = span.ToLsp(text),
        SelectionRange = selection.ToLsp(text),
        Children = new Container<DocumentSymbol>(Below(value, text)),
    };

    private static string NameOf(YamlMapping map, int index) =>
        NamingKeys.Select(key => map[key].AsText()).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? $"[{index}]";

    private static TextSpan FirstKeyOf(YamlMapping map) => map.Entries is [var first, ..] ? first.Key.ContentSpan : new TextSpan(map.Span.Start, 0);

    private static SymbolKind KindOf(YamlNode value) => value switch
    {
        YamlMapping => SymbolKind.Object,
        YamlSequence => SymbolKind.Array,
        YamlScalar { Kind: YamlScalarKind.Boolean } => SymbolKind.Boolean,
        YamlScalar { Kind: YamlScalarKind.WholeNumber or YamlScalarKind.RealNumber } => SymbolKind.Number,
        YamlScalar { IsNull: true } => SymbolKind.Null,
        _ => SymbolKind.String,
    };
}
