"""Certificates: issued with published results, revoked with them, and checked by anybody."""
