#!/bin/sh
# Verifies many: a file with one credential a line. Prints one report a line; with a token the last is a signed report.
#   TAMGA_TOKEN=tamga_... sh batch.sh https://certificates.example.mn credentials.ndjson
set -eu
curl -sS --fail-with-body -H "Authorization: Bearer $TAMGA_TOKEN" -H "Content-Type: application/x-ndjson" \
	--data-binary "@$2" "$1/verify/batch?report=signed"
