"""Papers to hand in, made of what closed rounds brought."""
