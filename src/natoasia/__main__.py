"""Run the command line: `python -m natoasia`."""

from natoasia.cli import main

main()
