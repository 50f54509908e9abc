/** Statements of recognition, and of whom each speaks. */
export interface RecognitionTables {
	readonly recognitions: RecognitionRow;
	readonly recognition_entities: { readonly recognition: string; readonly entity: string };
}

export interface RecognitionRow {
	readonly id: string;
	readonly body: string;
	readonly origin: "own" | "imported";
	readonly signed: string;
	readonly recorded_at: string;
}
