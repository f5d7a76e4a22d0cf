"""A real pseudo-terminal: licnav runs in it, keys go in, the screen is what a person sees."""

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path

SMALL = Path(__file__).parent.parent / "small_catalog"
ENTER, DOWN, UP, F1, CTRL_B, CTRL_C, CTRL_D, CTRL_U = "\r", "\x1b[B", "\x1b[A", "\x1bOP", "\x02", "\x03", "\x04", "\x15"


class Terminal:
    """`licnav` with `arguments`, at a terminal of `columns` times `lines`."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        lines: int = 24,
        cwd: Path,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        import pexpect
        import pyte

        self.screen = pyte.HistoryScreen(columns, lines, history=10_000, ratio=0.5)
        self._stream = pyte.ByteStream(self.screen)
        self._raw = b""
        settings = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", "LICNAV_PAGER": "", "LICNAV_LANG": "en"}
        inherited = {
            name: value for name, value in os.environ.items() if not name.startswith(("LICNAV", "COLUMNS", "LINES"))
        }
        self._process = pexpect.spawn(
            sys.executable,
            ["-m", "licnav", *arguments],
            cwd=str(cwd),
            env={**inherited, **settings, **(environment or {})},
            dimensions=(lines, columns),
            timeout=10,
        )

    def see(self, text: str, seconds: float = 20) -> str:
        """Wait until `text` is on the screen; return the screen."""
        end = time.monotonic() + seconds
        while text not in self.text():
            if time.monotonic() > end or not self._read():
                break
        assert text in self.text(), f"{text!r} is not on the screen:\n{self.text()}"
        return self.text()

    def press(self, keys: str, then: str) -> str:
        """Send keys one after the other and wait for what they bring."""
        self._process.send(keys)
        return self.see(then)

    def ended(self, seconds: float = 60) -> int:
        """Wait until licnav has ended; return its exit code."""
        import pexpect

        end = time.monotonic() + seconds
        while self._read():
            if time.monotonic() > end:
                self._process.kill(9)
                raise AssertionError(f"licnav has not ended:\n{self.text()}")
        self._process.wait() if self._process.isalive() else self._process.close()
        assert not isinstance(self._process, type(pexpect.EOF))
        return int(self._process.exitstatus)

    def text(self) -> str:
        """The screen as lines of text; a wide character stands once."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        return "\n".join("".join(row[x].data for x in range(self.screen.columns)).rstrip() for row in rows)

    @property
    def raw(self) -> bytes:
        """Everything that was sent to the terminal."""
        return self._raw

    def _read(self) -> bool:
        import pexpect

        try:
            found = self._process.read_nonblocking(65536, 0.1)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self._raw += found
        self._stream.feed(found)
        return True
