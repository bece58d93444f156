"""A package that the harness must find nothing wrong with."""

from node_sample_effect.node import NodeSampleEffect

__all__ = ["NodeSampleEffect"]
