import { readConfig } from "../config.ts";
import { type Office, openOffice } from "../main.ts";

/** Opens the data directory that the environment names, does the work and closes it again, whatever happens. */
export async function withOffice<T>(work: (office: Office) => Promise<T>): Promise<T> {
	const office = await openOffice(readConfig());
	try {
		return await work(office);
	} finally {
		await office.close();
	}
}
