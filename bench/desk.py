"""Somebody at the desk, for benches: the first sign-in, forms sent, articles written."""

import http.client
import re
import sys
import time
import urllib.parse

HOST = "carnets.example"
PASSWORD = "quatre chevaux de poste"


class Desk:
    """Somebody at the desk, on one connection, with the cookie of their session."""

    def __init__(self, server):
        self.origin = f"http://localhost:{server.port}"
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookie = ""

    def send(self, path, fields):
        """Milliseconds to the 303, and where it leads."""
        headers = {"Host": self.origin.removeprefix("http://"), "Origin": self.origin, "Cookie": self.cookie,
                   "Content-Type": "application/x-www-form-urlencoded"}
        body = urllib.parse.urlencode(fields)
        start = time.perf_counter()
        self.connection.request("POST", path, body, headers)
        answer = self.connection.getresponse()
        page = answer.read()
        took = (time.perf_counter() - start) * 1000
        if answer.status != 303:
            sys.exit(f"{path} answered {answer.status}: {page[-2000:]}")
        self.cookie = (answer.getheader("Set-Cookie") or self.cookie).split(";")[0]
        return took, answer.getheader("Location")


    def get(self, path):
        """Milliseconds to the last byte of a page, and the page."""
        start = time.perf_counter()
        self.connection.request("GET", path, headers={"Host": self.origin.removeprefix("http://"), "Cookie": self.cookie})
        answer = self.connection.getresponse()
        page = answer.read()
        if answer.status != 200:
            sys.exit(f"{path} answered {answer.status}")
        return (time.perf_counter() - start) * 1000, page


def first_link(server):
    for line in server.process.stdout:
        found = re.search(r"http://localhost:\d+(/desk/setup/\S+)", line)
        if found:
            return found.group(1)
    sys.exit("the server printed no link to set it up")


def article(turn):
    words = f"<p>Une tour blanche au bout de la jetée, la {turn}e de la côte.</p>" * 12
    return {"title": f"Le phare {turn}", "body": words, "labels": "Phares", "language": "fr-FR"}


def begin(server):
    """A new publication and its owner, signed in."""
    desk = Desk(server)
    desk.send(first_link(server), {"title": "Carnets du Ponant", "host": HOST, "language": "fr-FR", "zone": "UTC",
                                   "name": "Ana Lima", "mail": "ana@example.org", "password": PASSWORD})
    return desk


def publish(desk, turn):
    """Publishes an article: its id, its address, and how long the desk took to answer, milliseconds."""
    here = desk.send("/desk/1/articles", {"kind": "article"})[1].split("?")[0]
    took = desk.send(here, {**article(turn), "do": "publish"})[0]
    return int(here.rsplit("/", 1)[1]), f"/{time.strftime('%Y/%m')}/le-phare-{turn}", took
