"""python -m bot: every command by its name, imported when it is asked for.

A bot that was killed is back sooner without the pages, pictures and people of the other commands:
they are half of what there is to import.
"""

import sys
from importlib import import_module

import typer

COMMANDS = {
    "run": "bot.commands.run.run",
    "try": "bot.commands.playing.try_",
    "rehearse": "bot.commands.playing.rehearse",
    "sandbox": "bot.commands.playing.sandbox",
    "check": "bot.commands.loading.check",
    "import": "bot.commands.loading.import_",
    "roster": "bot.commands.rostering.roster",
    "posters": "bot.commands.printing.posters",
    "new-key": "bot.commands.rostering.new_key",
    "evidence": "bot.commands.proving.evidence",
    "audit": "bot.commands.proving.audit",
    "backup": "bot.commands.backing_up.backup",
    "restore": "bot.commands.backing_up.restore",
    "settings": "bot.commands.settings.settings",
}


def program(*names: str) -> typer.Typer:
    """With the commands of these names; with all of them where none is named."""
    cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    cli.callback()(_contest_bot)
    for name in names or COMMANDS:
        module, _, function = COMMANDS[name].rpartition(".")
        cli.command(name=name)(getattr(import_module(module), function))
    return cli


def _contest_bot() -> None:
    """Contests for public offices, in the messaging app people already have open."""


if __name__ == "__main__":
    program(*(name for name in sys.argv[1:2] if name in COMMANDS))()
