import QRCode from "qrcode";
import { rebuildCredential } from "../../../src/core/payload/payload.ts";
import { nodeTools } from "../../../src/net/node-tools.ts";
import { qrCode } from "../../../src/render/qr.ts";
import { codeText } from "../code-text.ts";
import { type IssuedCertificate, openPlace, type Place } from "../place.ts";
import { plainCodes, readPlainCodes } from "../plain/qr.ts";
import { cycle, oneByOne, type Row, scaled } from "../row.ts";
import { requireSame } from "../same.ts";

/**
 * The whole certificate as something to print, from its signed JSON to dark and light modules. Plain: deflated, over as
 * many codes of version 16 as it takes. Limit: the matrix alone, of a text that lies ready, with the mask that ours has.
 */
export const qr: Row = {
	name: "qr",
	clock: "cpu",
	open: async (scale) => {
		const place = await openPlace(scaled(64, scale));
		const { certificates } = place;
		const certificate = cycle(certificates);
		const texts = certificates.map(({ signed }) => codeText(signed));
		const text = cycle(texts);
		const first = certificate(0);
		return {
			sides: {
				plain: oneByOne(scaled(20, scale), (index) => plainCodes(certificate(index).signed)),
				ours: oneByOne(scaled(200, scale), (index) => qrCode(codeText(certificate(index).signed))),
				limit: oneByOne(scaled(200, scale), (index) => matrix(text(index))),
			},
			check: async () => {
				for (const one of certificates) {
					requireSame("ours, rebuilt", await rebuilt(place, one), one.signed);
					requireSame("plain, read again", readPlainCodes(plainCodes(one.signed)), one.signed);
				}
			},
			notes: () => ({
				version: Math.max(...texts.map((one) => matrix(one).version)),
				characters: text(0).length,
				plainVersion: Math.max(...plainCodes(first.signed).map(({ version }) => version)),
				plainCodes: plainCodes(first.signed).length,
			}),
			close: () => place.close(),
		};
	},
};

function matrix(text: string): QRCode.QRCode {
	return QRCode.create(text, { errorCorrectionLevel: "M", maskPattern: 3 });
}

async function rebuilt({ office }: Place, certificate: IssuedCertificate): Promise<string> {
	const [address = "", payload = ""] = codeText(certificate.signed).split("#");
	const template = await office.register.template(certificate.template);
	return template === undefined ? "" : rebuildCredential(payload, template, address, nodeTools);
}
