"""`python -m benchmarks.certificates`: the certificates of many in one PDF, to be printed.

Each number of them in a process of its own, whose memory is told as a whole.
"""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.certificates.measuring import measure

NUMBERS: Final = (1, 100, 1_000)


def main() -> None:
    table = Table("certificates", title="Certificates in one PDF")
    for head in ("file, MB", "processor s", "memory of the process, MiB"):
        table.add_column(head, justify="right")
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as apart:
        for number, each in zip(NUMBERS, apart.map(measure, NUMBERS), strict=True):
            size, memory = f"{each.size / 1e6:.2f}", f"{each.memory / 2**20:.0f}"
            table.add_row(f"{number:,}", size, f"{each.processor_seconds:.1f}", memory)
    Console().print(table)


if __name__ == "__main__":
    main()
