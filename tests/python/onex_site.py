"""Makes source folders importable the way an installed distribution is.

    onex_site.py SITE DIR[:DIR...]

Writes into SITE the metadata of each source folder (omnibase_core asks importlib.metadata for its own version) and a
stand-in for dependency_injector, which Debian does not package. Prints the folders to put on sys.path, one a line.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import tomllib


def add_metadata(site: Path, source: Path) -> None:
    project_file = source / "pyproject.toml"
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


def main(site_folder: str, sources: str) -> None:
    site = Path(site_folder)
    shutil.copytree(Path(__file__).parent / "shims", site, dirs_exist_ok=True)
    for source in (Path(part).resolve() for part in sources.split(":") if part):
        # A source folder may be named by its checkout or by the folder that holds the package.
        checkout = source.parent if source.name == "src" else source
        add_metadata(site, checkout)
        print(checkout / "src" if (checkout / "src").is_dir() else source)


if __name__ == "__main__":
    main(*sys.argv[1:])
