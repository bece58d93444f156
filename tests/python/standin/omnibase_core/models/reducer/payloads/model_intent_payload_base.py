from pydantic import BaseModel, ConfigDict


class ModelIntentPayloadBase(BaseModel):
    """What all payloads of intents are."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, validate_assignment=True, from_attributes=True
    )
