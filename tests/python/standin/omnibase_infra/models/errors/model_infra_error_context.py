from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, Field

from omnibase_infra.enums.enum_infra_transport_type import EnumInfraTransportType


class ModelInfraErrorContext(BaseModel):
    """What an infrastructure error says about where it happened."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    transport_type: EnumInfraTransportType | None = None
    operation: str | None = None
    target_name: str | None = None
    correlation_id: UUID | None = None
    namespace: str | None = None
    suggested_resolution: str | None = None
    retry_after_seconds: float | None = Field(default=None, ge=0.0)
    original_error_type: str | None = None

    @classmethod
    def with_correlation(
        cls, correlation_id: UUID | None = None, **kwargs: object
    ) -> "ModelInfraErrorContext":
        return cls.model_validate(
            {**kwargs, "correlation_id": correlation_id or uuid4()}
        )

    @classmethod
    def from_exception(
        cls, exc: BaseException, correlation_id: UUID | None = None, **kwargs: object
    ) -> "ModelInfraErrorContext":
        return cls.with_correlation(
            correlation_id, **kwargs, original_error_type=type(exc).__name__
        )
