using Onex.Language.Contracts;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>Where a finding is shown.</summary>
internal static class Places
{
    /// <summary>The value; the key where no value is written.</summary>
    public static TextSpan Of(YamlEntry entry) => entry.Value.ContentSpan.Length > 0 ? entry.Value.ContentSpan : entry.Key.Span;

    /// <summary>For what a mapping lacks: its first key.</summary>
    public static TextSpan FirstKey(YamlMapping mapping) => mapping.Entries.IsEmpty ? mapping.ContentSpan : mapping.Entries[0].Key.Span;

    /// <summary>For what a contract lacks: its first key.</summary>
    public static TextSpan FirstKey(ContractDocument contract) => contract.Root is { } root ? FirstKey(root) : new TextSpan(0, 0);
}
