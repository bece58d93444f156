from pydantic import BaseModel


class ModelComputeCacheConfig(BaseModel):
    """Settings of the container's cache."""
