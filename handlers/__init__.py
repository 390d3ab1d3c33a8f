"""What the bot answers: one file a journey. Handlers look things up, ask the rules, write, and
return the screen to show; they send nothing."""
