using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts;

/// <summary>Short words for what most rules say.</summary>
internal static class FixExtensions
{
    /// <summary>The diagnostic with one more fix; as it is where there is none.</summary>
    public static Diagnostic WithFix(this Diagnostic diagnostic, CodeFix? fix) =>
        fix is null ? diagnostic : diagnostic with { Fixes = diagnostic.Fixes.Add(fix) };

    /// <summary>The diagnostic with a fix of some edits, see <see cref="Fixes.Make"/>.</summary>
    public static Diagnostic WithFix(this Diagnostic diagnostic, string title, ImmutableArray<TextEdit> edits, bool isPreferred = true) =>
        diagnostic.WithFix(Fixes.Make(title, edits, isPreferred));

    /// <summary>
    /// The diagnostic with a fix that writes another text in the place of a scalar. As it is where nobody knows which, and where an alias
    /// stands there: what it refers to is written elsewhere.
    /// </summary>
    public static Diagnostic WithText(this Diagnostic diagnostic, ContractDocument contract, YamlNode written, string? text, bool isPreferred = true) =>
        text is not null && written is YamlScalar scalar
            ? diagnostic.WithFix($"Write {text}", YamlEdits.ReplaceScalar(contract.Yaml, scalar, text), isPreferred)
            : diagnostic;

    /// <summary>Where a finding about a value is shown: the value, or its key where no value is written.</summary>
    public static TextSpan ValueSpan(this YamlEntry entry) => entry.Value.ContentSpan.Length > 0 ? entry.Value.ContentSpan : entry.Key.ContentSpan;

    /// <summary>Where a finding about something that a mapping lacks is shown: its first key.</summary>
    public static TextSpan FirstKeySpan(this YamlMapping mapping) => mapping.Entries.IsEmpty ? mapping.ContentSpan : mapping.Entries[0].Key.ContentSpan;
}
