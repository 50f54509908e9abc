"""Prints every course with its current version, following the parts of the list.

python3 courses.py https://certificates.example.mn
"""

import json
import sys
import urllib.request

address = f"{sys.argv[1]}/courses.json?limit=100"
while address:
    with urllib.request.urlopen(address) as answer:
        part = json.load(answer)
    for course in part["courses"]:
        print(course["code"], course["current"], course["versions"][0]["title"]["en"])
    address = part.get("next")
