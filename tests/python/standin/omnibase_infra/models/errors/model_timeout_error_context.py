from uuid import UUID, uuid4

from pydantic import BaseModel, ConfigDict, Field

from omnibase_infra.enums.enum_infra_transport_type import EnumInfraTransportType


class ModelTimeoutErrorContext(BaseModel):
    """What a time-out says about where it happened; it always has a correlation id."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)

    transport_type: EnumInfraTransportType
    operation: str = Field(min_length=1)
    target_name: str | None = None
    correlation_id: UUID = Field(default_factory=uuid4)
    timeout_seconds: float | None = Field(default=None, ge=0.0)
