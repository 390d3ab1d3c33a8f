"""What a press costs: our bot beside a plain quiz on python-telegram-bot, in one run."""
