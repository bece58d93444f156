from typing import Literal
from uuid import UUID

from omnibase_core.models.reducer.payloads.model_intent_payload_base import (
    ModelIntentPayloadBase,
)
from pydantic import Field


class ModelPayloadPersistState(ModelIntentPayloadBase):
    """Asks to keep a state."""

    intent_type: Literal["persist_state"] = Field(default="persist_state")
    state_key: str = Field(min_length=1, max_length=512)
    state_data: dict[str, object]
    ttl_seconds: int | None = Field(default=None, ge=0)
    version: int | None = Field(default=None, ge=0)
    correlation_id: UUID | None = None
