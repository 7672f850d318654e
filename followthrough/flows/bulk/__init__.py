"""Acts on many people at once: one preview, one act, one undo. Each kind of act has a file."""
