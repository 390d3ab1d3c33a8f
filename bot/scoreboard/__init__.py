"""The scoreboard of a Hội thi on a public page, and in groups, as the reveal goes on.

looking      what the hall may see, made once for all who look, and made anew when it changes
told         what the page shows at once
order        the running order, while a part has no points
telling      the same in words, from the side that was asked for
drawing      as HTML, with page/ for its templates, its style and its script
serving      the page and the stream of its changes over HTTP
posting      the boards in groups are edited
"""

from bot.scoreboard.looking import Scoreboards
from bot.scoreboard.posting import BoardPosts
from bot.scoreboard.serving import board_routes

__all__ = ["BoardPosts", "Scoreboards", "board_routes"]
