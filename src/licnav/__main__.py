"""`python -m licnav`."""

from licnav.cli.app import main

main()
