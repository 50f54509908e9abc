/** What an answer on a device rests on. Moments are ISO 8601. */
export type Basis =
	/** What the service told just now. */
	| { readonly from: "service" }
	/** What the device had kept, since the service did not answer: the oldest list and key that were used. */
	| { readonly from: "device"; readonly lists?: string; readonly keys?: string }
	/** A copy that the service exported: when, and the DID URL of the key that signed it. */
	| { readonly from: "copy"; readonly at: string; readonly signedBy: string };
