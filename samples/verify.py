"""Verifies one certificate: JSON, PDF, PNG or SVG. Prints its verdict and exits with 0 only when it is valid.

python3 verify.py https://certificates.example.mn certificate.pdf
"""

import json
import sys
import urllib.request

TYPES = {"json": "application/json", "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml"}

service, path = sys.argv[1:3]
with open(path, "rb") as file:
    body = file.read()
headers = {"Content-Type": TYPES[path.rsplit(".", 1)[-1].lower()], "Accept": "application/json"}
with urllib.request.urlopen(urllib.request.Request(f"{service}/verify", body, headers)) as answer:
    report = json.load(answer)
print(report["verdict"], *(error["code"] for error in report["errors"]))
sys.exit(0 if report["verdict"] == "valid" else 1)
