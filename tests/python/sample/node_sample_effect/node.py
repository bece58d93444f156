"""The node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from omnibase_core.nodes.node_effect import NodeEffect

if TYPE_CHECKING:
    from omnibase_core.models.container.model_onex_container import ModelONEXContainer


class NodeSampleEffect(NodeEffect):
    """A node without behaviour of its own."""

    def __init__(self, container: ModelONEXContainer) -> None:
        """Take the container."""
        super().__init__(container)
