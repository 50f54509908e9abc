/** Beyond this a drop was surely a mistake. */
const maxFiles = 5000;

/** The files of a drop, those in folders too, each with its path. Must be called while the event is handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
	const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
	if (entries.every(({ isFile }) => isFile)) return [...transfer.files];
	const files: File[] = [];
	for (const entry of entries) await collect(entry, files);
	return files;
}

async function collect(entry: FileSystemEntry, files: File[]): Promise<void> {
	// Whatever a system keeps for itself beside the files of a person.
	if (entry.name.startsWith(".") || files.length >= maxFiles) return;
	if (isFile(entry)) files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
	if (!isFolder(entry)) return;
	const reader = entry.createReader();
	for (;;) {
		// A browser hands out a hundred at a time, and none at the end.
		const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
		if (some.length === 0) return;
		for (const inside of some) await collect(inside, files);
	}
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
	return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
	return entry.isDirectory;
}
