namespace Onex.Language.Contracts;

/// <summary>The codes of what can be wrong with a contract's form. Up to 015 they are those of omnibase_infra's linter.</summary>
public static class ContractCodes
{
    public const string Unreadable = "CONTRACT-001";
    public const string MissingField = "CONTRACT-002";
    public const string NodeType = "CONTRACT-003";
    public const string FieldType = "CONTRACT-004";
    public const string Version = "CONTRACT-006";
    public const string ModelReference = "CONTRACT-007";
    public const string Name = "CONTRACT-008";
    public const string NotAMapping = "CONTRACT-010";
    public const string Dependency = "CONTRACT-014";
    public const string VersionCompatibility = "CONTRACT-015";
    public const string DeprecatedVersion = "CONTRACT-016";
    public const string CheckedField = "CONTRACT-017";
}
