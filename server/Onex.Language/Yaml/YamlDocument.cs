using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A YAML text, read. Made by <see cref="YamlReader"/>.</summary>
/// <param name="Text">The text that all spans refer to.</param>
/// <param name="Root">Null for a text without content. Around and behind syntax errors: what is meant as far as that is clear.</param>
/// <param name="Comments">In the order of the text.</param>
/// <param name="Diagnostics">In the order of the text. Without one, a YAML 1.1 or 1.2 loader reads the same from the text.</param>
public sealed record YamlDocument(
    SourceText Text,
    YamlNode? Root,
    ImmutableArray<YamlComment> Comments,
    ImmutableArray<Diagnostic> Diagnostics);
