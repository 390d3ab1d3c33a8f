"""A wrong key put right: asked, looked at before, agreed to, carried out once, and told."""
