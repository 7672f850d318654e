"""Every sentence the product says: tables of sentence forms, filled from stored facts and the user's words. Pure."""
