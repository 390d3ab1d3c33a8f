"""The sheets of a workbook: what stands in which column, and the rows."""
