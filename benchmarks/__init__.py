"""Programs that measure: how fast, and how much memory. Run them on a machine at rest."""
