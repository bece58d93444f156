from pathlib import Path

from omnibase_core.models.configuration.model_compute_cache_config import (
    ModelComputeCacheConfig,
)


class ModelONEXContainer:
    """What a node is given its services in."""

    def __init__(
        self,
        enable_performance_cache: bool = False,
        cache_dir: Path | None = None,
        compute_cache_config: ModelComputeCacheConfig | None = None,
        enable_service_registry: bool = True,
    ) -> None:
        self._settings = (
            enable_performance_cache,
            cache_dir,
            compute_cache_config,
            enable_service_registry,
        )
