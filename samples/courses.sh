#!/bin/sh
# Writes all courses as a CSV table, following the parts of the list.
#   sh courses.sh https://certificates.example.mn
set -eu
address="$1/courses.csv?limit=100"
while [ -n "$address" ]; do
	headers=$(mktemp)
	curl -sS --fail-with-body -D "$headers" "$address"
	address=$(sed -n 's/^[Ll]ink: <\([^>]*\)>; rel="next".*/\1/p' "$headers")
	rm "$headers"
done
