"""The sheets of a workbook about a Hội thi: what stands in which column, and the rows."""
