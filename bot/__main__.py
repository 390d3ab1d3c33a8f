"""python -m bot: every command, by its name."""

import typer

from bot.commands.backing_up import backup, restore
from bot.commands.loading import check, import_
from bot.commands.playing import rehearse, sandbox, try_
from bot.commands.printing import posters
from bot.commands.proving import audit, evidence
from bot.commands.rostering import new_key, roster
from bot.commands.run import run
from bot.commands.settings import settings

cli = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

cli.command()(run)
cli.command(name="try")(try_)
cli.command()(rehearse)
cli.command()(sandbox)
cli.command()(check)
cli.command(name="import")(import_)
cli.command()(roster)
cli.command()(posters)
cli.command(name="new-key")(new_key)
cli.command()(evidence)
cli.command()(audit)
cli.command()(backup)
cli.command()(restore)
cli.command()(settings)

if __name__ == "__main__":
    cli()
