from omnibase_infra.models.errors.model_infra_error_context import (
    ModelInfraErrorContext,
)
from omnibase_infra.models.errors.model_timeout_error_context import (
    ModelTimeoutErrorContext,
)

__all__ = ["ModelInfraErrorContext", "ModelTimeoutErrorContext"]
