"""Formatted text: what is said, and which stretches of it are bold, links, commands …

    reading     a text with a parse_mode or with entities, as it comes in a request
    html        with html_tags and references
    markdown    the old one; markdown_v2 with marks; code, in both
    given       entities named in JSON
    cleaning    control characters and blank edges go, entities move along
    fixing      entities that overlap are cut, merged or dropped
    found       what Telegram finds by itself
    formatted   a text with its entities; kinds, how those get along

Nothing here knows of a chat or a message: a text goes in, a text with entities comes out.
"""
