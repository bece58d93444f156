using System.Collections.Immutable;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>Defects of the YAML itself.</summary>
internal static class SyntaxMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new("a-quote-is-not-closed", "CONTRACT-001", s => s.Replace("name", "⟦\"node_x⟧")),
        new("an-escape-does-not-exist", "CONTRACT-001", s => s.Replace("description", "\"a ⟦\\q⟧ b\"")),
        new("a-bracket-is-not-closed", "CONTRACT-001", s => Tags(s, "tags: ⟦[⟧a, b")),
        new("a-value-begins-with-a-reserved-character", "CONTRACT-001", s => s.Replace("description", "⟦@⟧team")),
        new("a-tab-indents", "YAML-002", s => Tags(s, "tags:\n⟦\t⟧- a")),
        new("a-key-stands-twice", "YAML-003", s => s.InsertAfter("node_type", "⟦node_type⟧: EFFECT_GENERIC")) { Files = 2 },
        new("keys-are-merged", "YAML-005", s => s.Find("config") is null ? s.InsertAfter("metadata", "config:\n  ⟦<<⟧: {a: b}") : null),
        new("a-tag-is-unknown", "YAML-006", s => s.Replace("description", "⟦!path⟧ x")),
        new("a-second-document", "YAML-007", s => s.Append("⟦---⟧\nname: other")),
        new("an-alias-without-its-anchor", "YAML-010", s => s.Replace("description", "⟦*nowhere⟧")),
    ];

    private static Mutant? Tags(MutationSite site, string lines) => site.Find("tags") is null ? site.InsertAfter("metadata", lines) : null;
}
