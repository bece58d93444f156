class MixinFSMExecution:
    """Runs the state machine of a contract."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
