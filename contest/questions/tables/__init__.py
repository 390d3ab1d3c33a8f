"""Questions out of tables: workbooks, CSV, tables within a Word file."""
