namespace Onex.Language.Contracts;

/// <summary>The codes of what can be wrong with a contract's form; they are those of omnibase_infra's linter.</summary>
public static class ContractCodes
{
    public const string Unreadable = "CONTRACT-001";
    public const string MissingField = "CONTRACT-002";
    public const string NodeType = "CONTRACT-003";
    public const string FieldType = "CONTRACT-004";
    public const string Version = "CONTRACT-006";
    public const string ModelReference = "CONTRACT-007";
    public const string NotAMapping = "CONTRACT-010";
}
