import { type Verdict, verdicts } from "../core/report.ts";

/** Seconds; upper bounds of the histogram. */
const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;
const methods: ReadonlySet<string> = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** Counts of requests and verdicts: route patterns and classes only, nothing about anybody. */
export interface Metrics {
	request(method: string, route: string, status: number, seconds: number): void;
	verdict(verdict: Verdict): void;
	/** Prometheus text format, version 0.0.4. `ways`: how often a credential was judged in which way. */
	text(ways: Readonly<Record<string, number>>): string;
}

interface Histogram {
	readonly counts: number[];
	sum: number;
	count: number;
}

export function openMetrics(): Metrics {
	const requests = new Map<string, number>();
	const durations = new Map<string, Histogram>();
	const judged = new Map<Verdict, number>(verdicts.map((verdict) => [verdict, 0]));
	return {
		request: (method, route, status, seconds) => {
			const known = methods.has(method) ? method : "OTHER";
			const labels = `method="${known}",route="${route}",status="${Math.floor(status / 100)}xx"`;
			requests.set(labels, (requests.get(labels) ?? 0) + 1);
			observe(durations, `route="${route}"`, seconds);
		},
		verdict: (verdict) => void judged.set(verdict, (judged.get(verdict) ?? 0) + 1),
		text: (ways) =>
			[
				...counterLines("tamga_http_requests_total", "HTTP requests answered.", requests),
				...histogramLines("tamga_http_request_duration_seconds", "Time from request to answer.", durations),
				...counterLines("tamga_verdicts_total", "Reports given, by verdict.", verdictLabels(judged)),
				...counterLines("tamga_verifications_total", "Credentials judged, by way.", wayLabels(ways)),
				...gaugeLines("process_resident_memory_bytes", "Resident memory.", process.memoryUsage.rss()),
				...gaugeLines("process_uptime_seconds", "Seconds since the start.", process.uptime()),
				"",
			].join("\n"),
	};
}

function observe(durations: Map<string, Histogram>, labels: string, seconds: number): void {
	const histogram = durations.get(labels) ?? { counts: bounds.map(() => 0), sum: 0, count: 0 };
	for (const [index, bound] of bounds.entries()) {
		if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
	}
	histogram.sum += seconds;
	histogram.count++;
	durations.set(labels, histogram);
}

function verdictLabels(judged: ReadonlyMap<Verdict, number>): ReadonlyMap<string, number> {
	return new Map([...judged].map(([verdict, count]) => [`verdict="${verdict}"`, count]));
}

function wayLabels(ways: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
	return new Map(Object.entries(ways).map(([way, value]) => [`way="${way}"`, value]));
}

function counterLines(name: string, help: string, values: ReadonlyMap<string, number>): readonly string[] {
	const lines = [...values].map(([labels, value]) => `${name}{${labels}} ${value}`);
	return [`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...lines];
}

function gaugeLines(name: string, help: string, value: number): readonly string[] {
	return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`];
}

function histogramLines(name: string, help: string, values: ReadonlyMap<string, Histogram>): readonly string[] {
	const lines = [...values].flatMap(([labels, { counts, sum, count }]) => [
		...bounds.map((bound, index) => `${name}_bucket{${labels},le="${bound}"} ${counts[index] ?? 0}`),
		`${name}_bucket{${labels},le="+Inf"} ${count}`,
		`${name}_sum{${labels}} ${sum}`,
		`${name}_count{${labels}} ${count}`,
	]);
	return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...lines];
}
