"""Checks one notice of Tamga's (Standard Webhooks, v1), with Python's standard library alone.

    WEBHOOK_SECRET=whsec_… python3 receive_webhook.py ID TIMESTAMP SIGNATURE < body.json

The three arguments are the headers webhook-id, webhook-timestamp and webhook-signature. Prints the certificate and its
status, or ends with 1.
"""

import base64
import hashlib
import hmac
import json
import os
import sys
import time

TOLERANCE_SECONDS = 300


def is_authentic(secret, notice_id, timestamp, signatures, body):
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_SECONDS:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{notice_id}.{timestamp}.".encode() + body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(one.encode(), expected.encode()) for one in signatures.split())


if __name__ == "__main__":
    content = sys.stdin.buffer.read()
    if not is_authentic(os.environ["WEBHOOK_SECRET"], *sys.argv[1:4], content):
        sys.exit("This notice is not from Tamga.")
    told = json.loads(content)["data"]
    print(told["certificate"], told["status"])
