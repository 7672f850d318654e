"""`python -m followthrough.quickline`: the `parse` contract without the rest of the product."""

import sys

from followthrough.quickline.parse_command import main

if __name__ == "__main__":
    main(sys.stdin, sys.stdout)
