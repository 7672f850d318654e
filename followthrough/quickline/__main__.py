"""Run the `parse` command without the rest of the product: `python -m followthrough.quickline`."""

import sys

from followthrough.quickline.parse_command import main

if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
