using System.Collections.Immutable;

namespace Onex.Language.Yaml;

/// <summary>The codes of the diagnostics that reading YAML gives.</summary>
public static class YamlRules
{
    public const string Syntax = "YAML-001";
    public const string Tab = "YAML-002";
    public const string DuplicateKey = "YAML-003";
    public const string ComplexKey = "YAML-004";
    public const string MergeKey = "YAML-005";
    public const string UnknownTag = "YAML-006";
    public const string SeveralDocuments = "YAML-007";
    public const string ConflictMarker = "YAML-008";
    public const string SpecialCharacter = "YAML-009";
    public const string BrokenAlias = "YAML-010";
    public const string TooLarge = "YAML-011";
    public const string TooDeep = "YAML-012";
    public const string TooManyNodes = "YAML-013";
    public const string AliasExpansion = "YAML-014";

    public static ImmutableArray<string> All { get; } =
    [
        Syntax, Tab, DuplicateKey, ComplexKey, MergeKey, UnknownTag, SeveralDocuments, ConflictMarker, SpecialCharacter, BrokenAlias, TooLarge,
        TooDeep, TooManyNodes, AliasExpansion,
    ];
}
