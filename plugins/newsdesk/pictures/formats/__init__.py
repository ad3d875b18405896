"""One file format, one module: `blocks` lists what it carries beside the picture, `size` reads its header.

Each names what is structural; everything else counts as carried, so an unknown block is never let through.
"""
