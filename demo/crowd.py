def comments(n):
    return []
