"""The studio that draws the sample office's pictures and papers; nothing in the product imports it."""
