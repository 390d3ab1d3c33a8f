"""The part that teams answer live: questions sent beforehand, opened, answered, revealed."""
