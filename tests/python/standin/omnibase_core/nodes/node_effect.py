from omnibase_core.infrastructure.node_core_base import NodeCoreBase
from omnibase_core.mixins.mixin_effect_execution import MixinEffectExecution
from omnibase_core.mixins.mixin_handler_routing import MixinHandlerRouting
from omnibase_core.models.container.model_onex_container import ModelONEXContainer
from omnibase_core.runtime.mixin_node_dispatch import MixinNodeDispatch


class NodeEffect(
    NodeCoreBase, MixinEffectExecution, MixinHandlerRouting, MixinNodeDispatch
):
    """The base of nodes that act on the world outside."""

    def __init__(self, container: ModelONEXContainer) -> None:
        super().__init__(container)
