from omnibase_core.nodes.node_effect import NodeEffect

__all__ = ["NodeEffect"]
