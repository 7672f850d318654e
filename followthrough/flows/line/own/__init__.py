"""A line about a thing without a person, which belongs to the member: 'buy stamps friday'."""
