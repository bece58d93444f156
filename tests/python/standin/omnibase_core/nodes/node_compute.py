from typing import Generic, TypeVar

from omnibase_core.infrastructure.node_core_base import NodeCoreBase
from omnibase_core.mixins.mixin_handler_routing import MixinHandlerRouting
from omnibase_core.models.container.model_onex_container import ModelONEXContainer

T_Input = TypeVar("T_Input")
T_Output = TypeVar("T_Output")


class NodeCompute(NodeCoreBase, MixinHandlerRouting, Generic[T_Input, T_Output]):
    """The base of nodes that work something out."""

    def __init__(self, container: ModelONEXContainer) -> None:
        super().__init__(container)
