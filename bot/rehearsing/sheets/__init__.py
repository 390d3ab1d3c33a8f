"""The go/no-go sheet of a rehearsal, for those who decide whether the contest opens.

blocks       what a sheet is made of: plain data, worded but not drawn
writing      the sheet from the report: its head, its sections in order
verdict      ready or not, and why
counts       what must agree, what went wrong, what to mind
rounds       each round and the whole contest, with those who won
standing     why somebody stands where they stand
units        the units by their rate
sending      notices to many, and how Telegram answered
attempts     when people began, by day and by hour
lanes        the same, measured for the picture
messages     what people saw

text         the sheet in plain characters
html         the sheet as one page, with page/ for its templates and its style
bubbles      the words of a message as Telegram marks them, in HTML
pictures     attempts over time, as SVG and PNG
"""

from bot.rehearsing.sheets.html import write_html
from bot.rehearsing.sheets.pictures import draw_attempts, draw_attempts_png
from bot.rehearsing.sheets.text import write_text

__all__ = ["draw_attempts", "draw_attempts_png", "write_html", "write_text"]
