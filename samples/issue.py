"""Issues a credential with a status that can be changed. Sent again with the same key it is not issued again.

TAMGA_TOKEN=tamga_... python3 issue.py https://certificates.example.mn credential.json 8e03978e-40d5-43dd-bc93-6894a57f9324
"""

import json
import os
import sys
import urllib.request

service, path, key = sys.argv[1:4]
with open(path, encoding="utf-8") as file:
    body = json.dumps({"credential": json.load(file)}).encode()
headers = {
    "Content-Type": "application/json",
    "Authorization": f"Bearer {os.environ['TAMGA_TOKEN']}",
    "Idempotency-Key": key,
}
request = urllib.request.Request(f"{service}/status/credentials/issue", body, headers)
with urllib.request.urlopen(request) as answer:
    print(json.dumps(json.load(answer)["verifiableCredential"], ensure_ascii=False))
