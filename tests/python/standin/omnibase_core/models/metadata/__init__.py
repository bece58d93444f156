from omnibase_core.models.primitives.model_semver import ModelSemVer

__all__ = ["ModelSemVer"]
