"""What is around a store's folder: clouds and network drives that copy it, and others who can read it."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

MOUNTS: Final = Path("/proc/mounts")
_CLOUDS: Final = {
    "OneDrive": re.compile(r"onedrive\b.*", re.IGNORECASE),
    "Dropbox": re.compile(r"dropbox\b.*", re.IGNORECASE),
    "Google Drev": re.compile(r"google ?(drive|drev)\b.*", re.IGNORECASE),
    "iCloud": re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs", re.IGNORECASE),
}
_NETWORK: Final = re.compile(
    r"nfs4?|cifs|smb\d?|smbfs|9p|afs|ceph|glusterfs|davfs|ncpfs|"
    r"fuse\.(sshfs|rclone|gvfsd-fuse|glusterfs|davfs2?|s3fs|google-drive-ocamlfuse|onedriver)"
)
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO


def surroundings(folder: Path) -> Iterator[str]:
    """One sentence for each thing to know about where a store lies."""
    place = folder.resolve()
    if cloud := cloud_of(place):
        yield f"Mappen ligger i {cloud}, så sagerne sendes ud af computeren. Flyt den til et sted uden for {cloud}."
    if is_on_network(place):
        yield "Mappen ligger på et netværksdrev. Flyt den til computerens egen disk."
    if open_to_others := _open_to_others(folder):
        first = open_to_others[0].relative_to(folder).as_posix()
        yield (
            f"Andre på computeren har adgang til {len(open_to_others)} filer og mapper, for eksempel {first}. "
            f"Luk dem med: chmod -R go= {folder}"
        )


def cloud_of(place: Path) -> str:
    """The cloud that a folder lies in, by the names of the folders above it; empty when it is none."""
    return next(
        (cloud for cloud, named in _CLOUDS.items() if any(map(named.fullmatch, place.parts))),
        "",
    )


def is_on_network(place: Path) -> bool:
    """Whether a folder lies on a network drive, as far as its path and the system's table of mounts tell."""
    if str(place).startswith(("\\\\", "//")):
        return True
    try:
        table = MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False
    return bool(_NETWORK.fullmatch(_type_of(place, table)))


def _type_of(place: Path, table: str) -> str:
    """The type of the mount that a folder lies on: the deepest, and of several on one point the last."""
    kind, depth = "", 0
    for line in table.splitlines():
        _, point, type_, *_ = [*line.split(" "), "", "", ""]
        mount = Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), point))
        if point and place.is_relative_to(mount) and len(mount.parts) >= depth:
            kind, depth = type_, len(mount.parts)
    return kind


def _open_to_others(folder: Path) -> list[Path]:
    if sys.platform == "win32":
        return []
    inside = (Path(top, name) for top, _, names in os.walk(folder) for name in (".", *names))
    return [path for path in inside if not path.is_symlink() and _mode(path) & _OTHERS]


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except OSError:
        return 0
