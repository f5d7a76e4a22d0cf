"""Long output is paged, on a terminal only."""

import os
import shutil
import subprocess
import sys


def page(text: str) -> None:
    """Show `text`: if it is longer than the screen through LICNAV_PAGER, else PAGER, else `less -FRX`."""
    command = os.environ.get("LICNAV_PAGER", os.environ.get("PAGER", "less -FRX"))
    if command.strip() in ("", "cat") or text.count("\n") < shutil.get_terminal_size((80, 24)).lines:
        sys.stdout.write(text)
        return
    import shlex

    words = shlex.split(command, posix=os.name != "nt")
    if shutil.which(words[0]) is None:
        sys.stdout.write(text)
        return
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    process = subprocess.Popen(words, stdin=subprocess.PIPE, env=environment)
    try:
        process.communicate(text.encode("utf-8"))
    except KeyboardInterrupt:
        process.wait()  # the reader pressed Ctrl-C inside the pager: the pager decides, not we
