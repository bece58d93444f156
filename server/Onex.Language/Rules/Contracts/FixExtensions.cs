using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts;

/// <summary>Short words for what most rules say.</summary>
internal static class FixExtensions
{
    /// <summary>The diagnostic with one more fix; as it is where the text cannot be edited safely, which is said by no edits.</summary>
    public static Diagnostic WithFix(this Diagnostic diagnostic, string title, ImmutableArray<TextEdit> edits, bool isPreferred = true) =>
        edits.IsEmpty ? diagnostic : diagnostic with { Fixes = diagnostic.Fixes.Add(new CodeFix(title, isPreferred, edits)) };

    /// <summary>Where a finding about a value is shown: the value, or its key where no value is written.</summary>
    public static TextSpan ValueSpan(this YamlEntry entry) => entry.Value.ContentSpan.Length > 0 ? entry.Value.ContentSpan : entry.Key.ContentSpan;

    /// <summary>Where a finding about something that a mapping lacks is shown: its first key.</summary>
    public static TextSpan FirstKeySpan(this YamlMapping mapping) => mapping.Entries.IsEmpty ? mapping.ContentSpan : mapping.Entries[0].Key.ContentSpan;
}
