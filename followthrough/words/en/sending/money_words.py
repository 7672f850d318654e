"""Amounts of money in words: '$2.92', '£3', '2.92 CHF'."""

SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "CAD": "$", "AUD": "$", "NZD": "$", "JPY": "¥"}


def money(hundredths: int, currency: str) -> str:
    """An amount, without cents where there are none."""
    amount = f"{hundredths // 100:,}.{hundredths % 100:02}".removesuffix(".00")
    return f"{SIGNS[currency]}{amount}" if currency in SIGNS else f"{amount} {currency}".strip()
