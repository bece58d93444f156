from omnibase_core.infrastructure.node_core_base import NodeCoreBase
from omnibase_core.mixins.mixin_handler_routing import MixinHandlerRouting
from omnibase_core.mixins.mixin_workflow_execution import MixinWorkflowExecution
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.runtime.mixin_node_dispatch import MixinNodeDispatch


class NodeOrchestrator(
    NodeCoreBase, MixinWorkflowExecution, MixinHandlerRouting, MixinNodeDispatch
):
    """The base of nodes that run workflows of other nodes."""

    def __init__(self, container: ModelONEXContainer) -> None:
        super().__init__(container)
