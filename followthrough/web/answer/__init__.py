"""The page of four answers for people outside: no sign-in, no cookie, and nothing about anybody but who asks."""
