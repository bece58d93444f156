using System.Collections.Immutable;

namespace Onex.Execution.Tests.TypeChecks;

/// <summary>A file of a node with one mistake.</summary>
/// <param name="Mypy">The code under which mypy knows it; empty where there is no mistake.</param>
/// <param name="Pyright">The rule under which pyright knows it.</param>
internal sealed record NodeMistake(string Name, string Mypy, string Pyright, string Source)
{
    private const string Mark = "  # HERE";

    public static ImmutableArray<NodeMistake> All { get; } =
    [
        new("wrong_method", "attr-defined", "reportAttributeAccessIssue", """
            from omnibase_core.models.container.model_onex_container import ModelONEXContainer
            def find(container: ModelONEXContainer) -> str:
                return container.get_servise(str)  # HERE
            """),
        new("wrong_argument_of_the_base", "call-arg", "reportCallIssue", """
            from omnibase_core.models.container.model_onex_container import ModelONEXContainer
            from omnibase_core.nodes.node_effect import NodeEffect
            class NodeXEffect(NodeEffect):
                def __init__(self, container: ModelONEXContainer) -> None:
                    super().__init__(container, True)  # HERE
            """),
        new("container_of_the_wrong_type", "arg-type", "reportArgumentType", """
            from omnibase_core.nodes.node_compute import NodeCompute
            class NodeXCompute(NodeCompute[str, str]):
                def __init__(self, container: str) -> None:
                    super().__init__(container)  # HERE
            """),
        new("wrong_base", "attr-defined", "reportAttributeAccessIssue", """
            from omnibase_core.nodes.node_reducer import NodeReduser  # HERE
            class NodeXReducer(NodeReduser): ...
            """),
        new("base_of_another_module", "import-not-found", "reportMissingImports", """
            from omnibase_core.nodes.node_orchestrate import NodeOrchestrator  # HERE
            class NodeXOrchestrator(NodeOrchestrator): ...
            """),
        new("wrong_override", "override", "reportIncompatibleMethodOverride", """
            from omnibase_core.nodes.node_effect import NodeEffect
            class NodeXEffect(NodeEffect):
                async def process(self, input_data: str) -> int:  # HERE
                    return len(input_data)
            """),
        new("missing_field", "call-arg", "reportCallIssue", """
            from omnibase_core.models.primitives.model_semver import ModelSemVer
            version = ModelSemVer(major=1, minor=2)  # HERE
            """),
        new("field_of_the_wrong_type", "arg-type", "reportArgumentType", """
            from omnibase_core.models.primitives.model_semver import ModelSemVer
            version = ModelSemVer(major=1, minor="2", patch=0)  # HERE
            """),
        new("unknown_error_code", "attr-defined", "reportAttributeAccessIssue", """
            from omnibase_core.errors import EnumCoreErrorCode, ModelOnexError
            def refuse() -> None:
                raise ModelOnexError("No.", EnumCoreErrorCode.NO_SUCH_CODE)  # HERE
            """),
        new("message_of_the_wrong_type", "arg-type", "reportArgumentType", """
            from omnibase_core.errors import ModelOnexError
            def refuse() -> None:
                raise ModelOnexError(404)  # HERE
            """),
        new("unknown_handler_type", "attr-defined", "reportAttributeAccessIssue", """
            from omnibase_infra.enums import EnumHandlerType
            kind = EnumHandlerType.NODE_HANDLR  # HERE
            """),
        new("result_of_the_wrong_type", "return-value", "reportReturnType", """
            from omnibase_infra.models.errors.model_infra_error_context import ModelInfraErrorContext
            def operation(context: ModelInfraErrorContext) -> str:
                return context.operation  # HERE
            """),
        new("nothing_wrong", "", "", """
            from uuid import uuid4
            from omnibase_core.enums import EnumMergeStrategy
            from omnibase_core.errors import EnumCoreErrorCode, ModelOnexError
            from omnibase_core.models.reducer import ModelIntent
            from omnibase_core.models.reducer.model_intent import ModelIntent as Same
            from omnibase_core.adapters.rebase_handler import RebaseResult, attempt_rebase
            from omnibase_spi.protocols.storage import ProtocolDatabaseConnection
            class Connection(ProtocolDatabaseConnection): ...
            def same(intent: ModelIntent) -> Same:
                return intent
            def rebase(strategy: EnumMergeStrategy, connection: ProtocolDatabaseConnection) -> RebaseResult:
                return attempt_rebase(strategy, connection, Connection())
            def refuse() -> None:
                raise ModelOnexError(message="No.", error_code=EnumCoreErrorCode.VALIDATION_ERROR, correlation_id=uuid4(), detail=1)
            """),
    ];

    public string FileName => $"{Name}.py";

    /// <summary>Counted from 1; 0 where there is no mistake.</summary>
    public int Line => Array.FindIndex(Source.Split('\n'), line => line.TrimEnd('\r').EndsWith(Mark, StringComparison.Ordinal)) + 1;
}
