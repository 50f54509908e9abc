#!/bin/sh
# Verifies one certificate: JSON, PDF, PNG or SVG. Prints its verdict and exits with 0 only when it is valid.
#   sh verify.sh https://certificates.example.mn certificate.pdf
set -eu
report=$(curl -sS --fail-with-body -H "Accept: application/json" -F "file=@$2" "$1/verify")
verdict=$(printf '%s' "$report" | sed -n 's/^{"verdict":"\([a-z]*\)".*/\1/p')
echo "$verdict"
[ "$verdict" = valid ]
