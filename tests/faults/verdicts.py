"""What a fault program says at its end: figures for docs/reliability.md, and sound or not."""

import sys
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table


def tell(title: str, figures: Mapping[str, object], faults: list[str]) -> None:
    """Print the figures, and leave with status 1 where something is wrong."""
    table = Table(title=title, show_header=False)
    for name, figure in figures.items():
        table.add_row(name, str(figure))
    console = Console()
    console.print(table)
    for fault in faults:
        console.print(f"WRONG: {fault}", style="red")
    console.print("NOT SOUND" if faults else "sound")
    sys.exit(1 if faults else 0)
