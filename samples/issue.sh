#!/bin/sh
# Issues a credential with a status that can be changed. Sent again with the same key it is not issued again.
#   TAMGA_TOKEN=tamga_... sh issue.sh https://certificates.example.mn credential.json 8e03978e-40d5-43dd-bc93-6894a57f9324
set -eu
printf '{"credential":%s}' "$(cat "$2")" |
	curl -sS --fail-with-body -H "Authorization: Bearer $TAMGA_TOKEN" -H "Idempotency-Key: $3" \
		-H "Content-Type: application/json" --data-binary @- "$1/status/credentials/issue"
