import { watchClock } from "../app/steady-clock.ts";
import { type Config, readConfig } from "../config.ts";
import { markerFile } from "../config/marker.ts";
import { makeDataDirectory, type Office, openOffice } from "../main.ts";

/** Opens the data directory that the environment names, does the work and closes it again, whatever happens. */
export async function withOffice<T>(work: (office: Office) => Promise<T>, config = readConfig()): Promise<T> {
	const office = await openOffice(config);
	try {
		return await work(office);
	} finally {
		await office.close();
	}
}

/** The same office with a clock that cannot be set while certificates are dated by it (threat 43): CLOCK_CHANGED. */
export function withSteadyClock(office: Office): Office {
	const time = watchClock(
		() => Date.now(),
		() => performance.now(),
	);
	return { ...office, clock: () => time.whileSteady(office.clock) };
}

/** The same where the data directory may have to be made first; nothing is left of that when the work fails. */
export async function withNewOffice<T>(config: Config, work: (office: Office) => Promise<T>): Promise<T> {
	const { dataDir, baseUrl, timeZone } = config;
	const undo = makeDataDirectory(dataDir, markerFile, { baseUrl, timeZone, demo: false });
	try {
		return await withOffice(work, config);
	} catch (error) {
		undo();
		throw error;
	}
}
