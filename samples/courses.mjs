// Prints every course with its current version, following the parts of the list.
//   node courses.mjs https://certificates.example.mn
for (let address = `${process.argv[2]}/courses.json?limit=100`; address !== undefined; ) {
	const { courses, next } = await (await fetch(address)).json();
	for (const { code, current, versions } of courses) console.log(code, current, versions[0].title.en);
	address = next;
}
