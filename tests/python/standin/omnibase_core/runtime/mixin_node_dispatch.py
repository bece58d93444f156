class MixinNodeDispatch:
    """Gives messages to a node."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
