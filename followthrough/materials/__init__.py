"""Things of value to send: links, files and paper, and where the files lie."""
