"""`python -m followthrough.language`: the `parse` contract without the rest of the product."""

import sys

from .contract import main

if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
