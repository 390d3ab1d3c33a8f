import typer

from bot.says import texts
from bot.settings import describe, spoken_language


def settings() -> None:
    """Print every setting with its meaning and default: the text of .env.example."""
    t = texts(spoken_language())
    typer.echo(f"# {t('Các thiết lập của bot. Chép tệp này thành .env rồi điền.')}")
    for name, meaning, default in describe():
        typer.echo(f"\n# {t(meaning)}\n{name}={default}")
