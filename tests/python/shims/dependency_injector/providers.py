from __future__ import annotations

from collections.abc import Callable, Mapping


class Provider:
    """Something that is called for a value."""

    def __call__(self) -> object:
        raise NotImplementedError

    def renewed(self, own: dict[int, Provider]) -> Provider:
        """The same provider for another container; ``own`` holds those that it has already."""
        raise NotImplementedError


class Factory(Provider):
    """Makes a new value at each call. Arguments that are providers are called first."""

    def __init__(self, provides: Callable[..., object], **arguments: object) -> None:
        self._provides = provides
        self._arguments = arguments

    def __call__(self) -> object:
        return self._provides(
            **{
                name: value() if isinstance(value, Provider) else value
                for name, value in self._arguments.items()
            }
        )

    def renewed(self, own: dict[int, Provider]) -> Provider:
        if id(self) not in own:
            own[id(self)] = type(self)(
                self._provides,
                **{
                    name: value.renewed(own) if isinstance(value, Provider) else value
                    for name, value in self._arguments.items()
                },
            )
        return own[id(self)]


class Singleton(Factory):
    """Makes its value once."""

    def __call__(self) -> object:
        if not hasattr(self, "_value"):
            self._value = super().__call__()
        return self._value


class Configuration(Provider):
    """Settings by name."""

    def __init__(self) -> None:
        self._settings: dict[str, object] = {}

    def __call__(self) -> dict[str, object]:
        return self._settings

    def from_dict(self, options: Mapping[str, object]) -> None:
        self._settings.update(options)

    def renewed(self, own: dict[int, Provider]) -> Provider:
        return own.setdefault(id(self), Configuration())
