"""`python -m benchmarks.doubles`: what it costs to look for doubles at the close of a round."""

from rich.console import Console

from benchmarks.doubles import papers, phones


def main() -> None:
    for measured in (papers, phones):
        Console().print(measured.measure())


if __name__ == "__main__":
    main()
