import type { PublishedStatistics } from "../../src/app/statistics/statistics-service.ts";

const course = (key: string, within: string, count: number | "<5" | null) => ({ key, within, count });

/** Figures of a centre in its second year, with numbers that are kept back. */
export const sampleStatistics: PublishedStatistics = {
	at: "2026-11-23T04:00:00.000Z",
	issued: {
		total: 12_480,
		byMonth: [
			{ key: "2026-03", count: 3120 },
			{ key: "2026-04", count: 4800 },
			{ key: "2026-05", count: 1220 },
			{ key: "2026-06", count: 3340 },
		],
		byLevel: [
			{ key: "Acquire", count: 8480 },
			{ key: "Deepen", count: 4000 },
		],
		byCourse: [
			course("IIOE-AIF-101", "Acquire", 5200),
			course("IIOE-GAI-110", "Acquire", 3280),
			course("IIOE-GAI-220", "Deepen", 3985),
			course("IIOE-RES-230", "Deepen", null),
			course("IIOE-DAT-240", "Deepen", "<5"),
		],
		byCountry: [
			{ key: "CN", count: null },
			{ key: "KZ", count: "<5" },
			{ key: "MN", count: 12_460 },
		],
		byInstitution: [
			course("Mongolian University of Science and Technology", "MN", 7300),
			course("Монгол Улсын Их Сургууль", "MN", 4100),
			course("内蒙古大学", "MN", 19),
		],
		byResult: [
			{ key: "", count: 12 },
			{ key: "Distinction", count: 1868 },
			{ key: "Merit", count: 4100 },
			{ key: "Pass", count: 6500 },
		],
	},
	changes: {
		total: 45,
		byAction: [
			{ key: "reinstated", count: 10 },
			{ key: "replaced", count: 15 },
			{ key: "revoked", count: 20 },
		],
		byMonth: [course("2026-05", "replaced", 15), course("2026-06", "revoked", 20)],
		byReason: [course("name-corrected", "replaced", 15), course("issued-in-error", "revoked", 20)],
	},
	courses: {
		"IIOE-AIF-101": { en: "AI foundations for teaching", mn: "Хиймэл оюуны үндэс", zh: "人工智能教学基础" },
		"IIOE-GAI-110": { en: "Generative AI in the classroom" },
		"IIOE-GAI-220": { en: "Designing assessment with generative AI" },
	},
};
