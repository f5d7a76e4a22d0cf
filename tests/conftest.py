"""What every test takes for granted: Ctrl-C works, also where the tests run in the background of a shell."""

import signal

# A shell without job control starts background jobs with SIGINT ignored, and children inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
