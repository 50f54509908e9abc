/** Work that is under way, up to a limit. What fails is told to whoever comes next. */
export interface Backlog {
	/** Begins work as soon as there is room, and resolves then. Throws what failed before. */
	add(work: () => Promise<unknown>): Promise<void>;
	/** Resolves when nothing is under way, whether it went well or not. */
	idle(): Promise<void>;
	/** Throws what failed first. */
	check(): void;
}

export function openBacklog(limit: number): Backlog {
	const underWay = new Set<Promise<void>>();
	const failures: unknown[] = [];
	const settle = async (work: () => Promise<unknown>): Promise<void> => {
		try {
			await work();
		} catch (error) {
			failures.push(error);
		}
	};
	const check = (): void => {
		if (failures.length > 0) throw failures[0];
	};
	return {
		add: async (work) => {
			while (underWay.size >= limit) await Promise.race(underWay);
			check();
			const done = settle(work).finally(() => underWay.delete(done));
			underWay.add(done);
		},
		idle: async () => {
			await Promise.all(underWay);
		},
		check,
	};
}
