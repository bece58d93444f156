namespace Onex.LanguageServer.Status;

/// <param name="Version">Of the server.</param>
/// <param name="Interpreter">Null where there is none.</param>
/// <param name="Problem">Why there is no interpreter, or what is wrong with it, for a person; null where all is well.</param>
/// <param name="Packages">The versions of omnibase_core, omnibase_infra and omnibase_spi; null for one that is not there, empty where nothing tells it.</param>
/// <param name="TypeChecker">The one that G13 runs, <c>mypy</c>, <c>pyright</c> or <c>basedpyright</c>; null where there is none.</param>
/// <param name="Dialect">Of the contract, <c>infra</c>, <c>core_node</c> or <c>handler</c>; null where there is none.</param>
/// <param name="Trusted">What the client has said; null where it did not.</param>
internal sealed record StatusResult(
    string Version,
    InterpreterStatus? Interpreter,
    string? Problem,
    IReadOnlyDictionary<string, string?> Packages,
    string? TypeChecker,
    string? Dialect,
    bool? Trusted);
