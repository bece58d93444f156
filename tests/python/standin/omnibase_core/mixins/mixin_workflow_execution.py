class MixinWorkflowExecution:
    """Runs workflows that a contract declares."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
