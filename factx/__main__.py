"""Run the command line with `python -m factx`."""

from factx.cli import main

if __name__ == "__main__":
    main(prog_name="factx")
