"""The jury: judges' sheets, paper sheets, later versions and who answers for them."""
