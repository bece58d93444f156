namespace Onex.Language.Contracts.Strict;

/// <summary>In which way a contract departs from the strict models.</summary>
public enum StrictFault
{
    UnknownKey,
    MissingKey,
    WrongKind,
    WrongValue,
}
