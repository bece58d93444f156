from pydantic import BaseModel, ConfigDict, Field


class ModelSemVer(BaseModel):
    """A semantic version."""

    model_config = ConfigDict(frozen=True, extra="ignore", from_attributes=True)

    major: int = Field(ge=0)
    minor: int = Field(ge=0)
    patch: int = Field(ge=0)
    prerelease: tuple[str | int, ...] | None = None
    build: tuple[str, ...] | None = None

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"
