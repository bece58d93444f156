from uuid import UUID, uuid4

from omnibase_core.models.reducer.payloads.model_protocol_intent_payload import (
    ProtocolIntentPayload,
)
from pydantic import BaseModel, ConfigDict, Field


class ModelIntent(BaseModel):
    """What a reducer asks others to do."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        validate_assignment=True,
        from_attributes=True,
        arbitrary_types_allowed=True,
    )

    intent_id: UUID = Field(default_factory=uuid4)
    intent_type: str = Field(min_length=1, max_length=100)
    target: str = Field(min_length=1, max_length=200)
    payload: ProtocolIntentPayload
    priority: int = Field(default=1, ge=1, le=10)
    lease_id: UUID | None = None
    epoch: int | None = Field(default=None, ge=0)
