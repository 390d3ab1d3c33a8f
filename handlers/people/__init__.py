"""Who somebody is: joining, being found on the roster, one person on several accounts, requests."""
