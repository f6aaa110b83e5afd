"""File systems made for one torture: a small ext4 in a file, and a small one in memory. Needs root."""

from __future__ import annotations

import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.torture.victim import Forked

GOING_DOWN: Final = 0x8004587D  # FS_IOC_GOINGDOWN
NO_LOG_FLUSH: Final = struct.pack("I", 2)  # what is not yet in the file system's journal is gone
SIZE: Final = 24 << 20


class NotAllowed(Exception):
    """This machine lets us mount nothing, or lacks a tool."""


def tool(*command: str | Path) -> None:
    """Run a tool of the system. Raises `NotAllowed` when it is missing or refused."""
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise NotAllowed(command[0]) from error


@contextmanager
def small(mount: Path, size: int) -> Iterator[Path]:
    """A folder on a file system of its own that holds so many bytes."""
    mount.mkdir(exist_ok=True)
    tool("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", mount)
    try:
        yield mount / "store"
    finally:
        tool("umount", mount)


class Powered:
    """A folder on a disk whose power can be cut."""

    def __init__(self, scratch: Path) -> None:
        self._mount, self._new, self._image = scratch / "mount", scratch / "new.img", scratch / "used.img"
        self.folder = self._mount / "store"
        self._mount.mkdir()
        _format(self._new, SIZE)

    def renew(self) -> None:
        self.off()
        shutil.copyfile(self._new, self._image)
        self._on()

    def strike(self, victim: Forked) -> bytes:
        """Cut the power, and turn it on again.

        Only what was reported before the cut counts: a sync that is under way when ext4 goes down may be told
        that it succeeded, though its words are gone. With a real cut nobody would be left to be told.
        """
        disk = os.open(self._mount, os.O_RDONLY)
        reports = victim.heard()
        fcntl.ioctl(disk, GOING_DOWN, NO_LOG_FLUSH)
        os.close(disk)
        victim.kill()
        self.off()
        self._on()
        return reports

    def off(self) -> None:
        _unmount(self._mount)

    def _on(self) -> None:
        _mount(self._image, self._mount)


class Raw:
    """A folder on a disk whose every byte can be seen, also those that belong to no file."""

    def __init__(self, scratch: Path, size: int) -> None:
        self._image, self.folder = scratch / "raw.img", scratch / "raw"
        self.folder.mkdir()
        _format(self._image, size)
        self.on()

    def bytes(self) -> bytes:
        """What is on the disk now, with its free blocks and the file system's own journal."""
        if self.folder.is_mount():
            tool("sync", "-f", self.folder)
        return self._image.read_bytes()

    def on(self) -> None:
        _mount(self._image, self.folder)

    def off(self) -> None:
        _unmount(self.folder)


def _format(image: Path, size: int) -> None:
    with image.open("wb") as file:
        file.truncate(size)
    tool("mkfs.ext4", "-q", "-F", image)


def _mount(image: Path, folder: Path) -> None:
    tool("mount", "-o", "loop", image, folder)


def _unmount(folder: Path) -> None:
    if folder.is_mount():
        tool("umount", folder)
