namespace Onex.Language.Contracts.Dialects;

/// <summary>
/// The kinds of contract files that exist in the ecosystem. No validator accepts two of them, so a file is checked as what it is.
/// The strict models of omnibase_core are no dialect: no real file is written for them; <c>--profile strict</c> asks for them.
/// </summary>
public enum ContractDialect
{
    /// <summary>omnibase_infra, omniclaude and core's own guides: <c>…_GENERIC</c> node types, model references as maps.</summary>
    Infra,

    /// <summary>The nodes that omnibase_core ships: lower-case node types, dotted model references, one handler file beside the contract.</summary>
    CoreNode,

    /// <summary>What <c>onex contract build</c> makes: a handler's contract, with <c>handler_id</c> and without a node type.</summary>
    Handler,
}
