"""Benchmarks: `python -m bench`. Each figure is shown beside a floor measured in the same run."""
