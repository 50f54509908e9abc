// What Node and every browser share beyond ECMAScript; the core may use these and nothing else of its host.
declare class TextEncoder {
	encode(text?: string): Uint8Array<ArrayBuffer>;
	encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
}
declare class TextDecoder {
	constructor(label?: "utf-8", options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(bytes?: Uint8Array): string;
}
declare class URL {
	constructor(url: string, base?: string);
	static canParse(url: string, base?: string): boolean;
	readonly hash: string;
	readonly host: string;
	readonly hostname: string;
	readonly href: string;
	readonly origin: string;
	readonly password: string;
	readonly pathname: string;
	readonly port: string;
	readonly protocol: string;
	readonly search: string;
	readonly username: string;
}
