"""What the node is asked."""

from pydantic import BaseModel, ConfigDict, Field


class ModelSampleInput(BaseModel):
    """What the node is asked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: str = Field(description="What to give back")
