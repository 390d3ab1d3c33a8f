"""Formatted text: what is said, and which stretches of it are bold, links, commands …"""
