using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml.Parsing;

namespace Onex.Language.Yaml;

/// <summary>
/// Reads YAML under limits into a tree with exact spans. Never throws, whatever the text is, and reads on behind a mistake.
/// Stricter than YAML in what loaders disagree about or what hides mistakes: see <see cref="YamlRules"/>.
/// </summary>
public static class YamlReader
{
    private const char ByteOrderMark = '\uFEFF';

    public static YamlDocument Read(string text) => Read(new SourceText(text));

    public static YamlDocument Read(SourceText text) => Read(text, YamlLimits.Default);

    public static YamlDocument Read(SourceText text, YamlLimits limits)
    {
        if (text.Length <= limits.Length) return new DocumentReader(text, limits, text.Content.StartsWith(ByteOrderMark) ? 1 : 0).Read();
        var message = $"The text is too large to be read: {text.Length} characters, at most {limits.Length} are allowed.";
        ImmutableArray<Diagnostic> reasons = [new Diagnostic(YamlRules.TooLarge, DiagnosticSeverity.Error, new TextSpan(0, 0), message)];
        return new YamlDocument(text, null, [], reasons);
    }
}
