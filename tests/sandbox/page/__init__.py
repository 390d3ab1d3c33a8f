"""The sandbox's page, as people use it: in headless Chromium."""
