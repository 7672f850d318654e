"""Events where one meets people: once, or by a rule."""
