class UtilStrValueHelper:
    """A string enum that prints as its value."""

    value: str

    def __str__(self) -> str:
        return self.value
