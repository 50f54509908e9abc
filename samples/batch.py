"""Verifies many: a file with one credential a line. Prints the totals of the signed report.

TAMGA_TOKEN=tamga_... python3 batch.py https://certificates.example.mn credentials.ndjson
"""

import collections
import json
import os
import sys
import urllib.request

service, path = sys.argv[1:3]
headers = {"Content-Type": "application/x-ndjson", "Authorization": f"Bearer {os.environ['TAMGA_TOKEN']}"}
with open(path, "rb") as file:
    request = urllib.request.Request(f"{service}/verify/batch?report=signed", file.read(), headers)
verdicts, signed = collections.Counter(), 0
with urllib.request.urlopen(request) as answer:
    for line in map(json.loads, answer):
        if "verificationReport" in line:
            signed += 1
        else:
            verdicts[line["verdict"]] += 1
print(json.dumps(dict(sorted(verdicts.items()))), f"signed reports: {signed}")
