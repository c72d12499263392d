"""A mail server that others wrote (aiosmtpd), for tests: it listens on a port of the kernel's choice, says which, and tells each
message that it took as a line of JSON, read by Python's own parser, its signature checked by dkimpy.

RECORDS: what the DNS says, as a JSON object of names and values.
"""

import email
import email.policy
import json
import os
import sys

import dkim
from aiosmtpd.controller import Controller

RECORDS = json.loads(os.environ.get("RECORDS", "{}"))


def dns(name, timeout=5):
    """What the DNS would say."""
    return RECORDS.get(name.decode().rstrip("."), "").encode() or None


class Handler:
    """Takes every message, but those to an address that begins with "gone"."""

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("gone"):
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        raw = envelope.content
        message = email.message_from_bytes(raw, policy=email.policy.default)
        plain, page = message.get_body(("plain",)), message.get_body(("html",))
        told = {
            "to": envelope.rcpt_tos,
            "head": [[name, str(value)] for name, value in message.items()],
            "kinds": [part.get_content_type() for part in message.walk()],
            "text": plain.get_content() if plain else None,
            "html": page.get_content() if page else None,
            "defects": [str(defect) for part in message.walk() for defect in part.defects],
            "longest": max(len(line) for line in raw.split(b"\r\n")),
            "signed": dkim.verify(raw, dnsfunc=dns) if message["DKIM-Signature"] else None,
        }
        print(json.dumps(told), flush=True)
        return "250 taken"


class Chosen(Controller):
    """On a port that the kernel picks."""

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


controller = Chosen(Handler(), hostname="127.0.0.1", port=0)
controller.start()
print(controller.port, flush=True)
# Until whoever started it closes our input.
sys.stdin.read()
controller.stop()
