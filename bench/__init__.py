"""Benchmarks: `python -m bench`. Each figure is shown beside a floor that is measured in the same run."""
