from __future__ import annotations

from dependency_injector.providers import Provider


class DeclarativeContainer:
    """Providers as class attributes; each instance gets its own set of them."""

    def __init__(self) -> None:
        own: dict[int, Provider] = {}
        for name, declared in vars(type(self)).items():
            if isinstance(declared, Provider):
                setattr(self, name, declared.renewed(own))
