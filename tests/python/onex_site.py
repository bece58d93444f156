"""Makes source folders importable the way an installed distribution is.

    onex_site.py SITE DIR[:DIR...]

Writes into SITE the metadata of each source folder (omnibase_core asks importlib.metadata for its own version) and a
stand-in for dependency_injector, which Debian does not package. Prints the folders to put on sys.path, one a line.
"""

from __future__ import annotations

import shutil
import sys
import tomllib
from pathlib import Path

# The package modules of omnibase_infra import its whole runtime (Kafka, MCP, OpenTelemetry and more) and names that no
# published omnibase_spi has. Generated nodes use its errors only, so those packages' own code is left out; everything
# that is imported from them is the real thing.
BYPASSED_PACKAGES = ("utils", "models")
BYPASS = """\
import sys
import types

__path__ = [{folder!r}]
for _name in {packages!r}:
    _package = types.ModuleType(f"{{__name__}}.{{_name}}")
    _package.__path__ = [f"{{__path__[0]}}/{{_name}}"]
    sys.modules[_package.__name__] = _package
"""


def add_metadata(site: Path, checkout: Path) -> None:
    project_file = checkout / "pyproject.toml"
    if not project_file.is_file():
        return
    with project_file.open("rb") as stream:
        project = tomllib.load(stream).get("project", {})
    name = project.get("name")
    if not isinstance(name, str):
        return
    version = project.get("version", "0")
    folder = site / f"{name.replace('-', '_')}-{version}.dist-info"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8"
    )


def add_bypass(site: Path, infra: Path) -> Path:
    bypass = site / "bypass"
    (bypass / infra.name).mkdir(parents=True, exist_ok=True)
    (bypass / infra.name / "__init__.py").write_text(
        BYPASS.format(folder=str(infra), packages=BYPASSED_PACKAGES), encoding="utf-8"
    )
    return bypass


def main(site_folder: str, sources: str) -> None:
    site = Path(site_folder).resolve()
    shutil.copytree(Path(__file__).parent / "shims", site, dirs_exist_ok=True)
    folders: list[Path] = []
    for source in (Path(part).resolve() for part in sources.split(":") if part):
        # A source may be named by its checkout or by the folder that holds the package.
        checkout = source.parent if source.name == "src" else source
        folder = checkout / "src" if (checkout / "src").is_dir() else source
        add_metadata(site, checkout)
        if (folder / "omnibase_infra").is_dir():
            folders.append(add_bypass(site, folder / "omnibase_infra"))
        folders.append(folder)
    print("\n".join(str(folder) for folder in folders))


if __name__ == "__main__":
    main(*sys.argv[1:])
