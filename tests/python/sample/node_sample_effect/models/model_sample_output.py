"""What the node answers."""

from pydantic import BaseModel, ConfigDict, Field


class ModelSampleOutput(BaseModel):
    """What the node answers."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: str = Field(description="What was given")
