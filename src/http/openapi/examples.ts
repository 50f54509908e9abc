import { didWeb } from "../../core/did-document.ts";

/** A request's body and the JSON of its answer, as somebody might send and get them. */
interface Example {
	readonly body?: unknown;
	readonly answer?: unknown;
}

const moment = "2026-07-01T08:00:00.000Z";
const id = "6AJY0H5JGVQQ5FNGHHPED27Q2D";

/** By operationId, for a service at this address. */
export function examplesAt(baseUrl: string): Readonly<Record<string, Example>> {
	const issuer = didWeb(baseUrl);
	const proof = {
		type: "DataIntegrityProof",
		cryptosuite: "eddsa-rdfc-2022",
		created: "2026-07-01T08:00:00Z",
		verificationMethod: `${issuer}#z6MkoC7Mqr9pGvBJuqKkHyRLxXcjeuKdBkqjkfxxqAXKj39G`,
		proofPurpose: "assertionMethod",
		proofValue: "z3gdYjAuzoGyUj1oiLkLsyqVKvEHcZrr5FArFo8QYyRPvXC1U3HJfRYtYnNTTnVPeGM6yxP5X6QYaGvSFpRN2jm3n",
	};
	const credential = {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiableCredential"],
		issuer,
		validFrom: "2026-06-30T00:00:00+08:00",
		credentialSubject: { id: "did:example:graduate" },
	};
	const signed = { ...credential, proof };
	const presentation = {
		"@context": ["https://www.w3.org/ns/credentials/v2"],
		type: ["VerifiablePresentation"],
		holder: issuer,
		verifiableCredential: [signed],
	};
	const issuing = { body: { credential }, answer: { verifiableCredential: signed } };
	const proving = {
		body: { presentation, options: { challenge: "2b1f0d6a", domain: "https://employer.example" } },
		answer: { verifiablePresentation: { ...presentation, proof: { ...proof, proofPurpose: "authentication" } } },
	};
	const enveloped = {
		"@context": "https://www.w3.org/ns/credentials/v2",
		id: "data:application/vc+jwt,eyJhbGciOiJFZERTQSJ9.e30.AA",
		type: "EnvelopedVerifiableCredential",
	};
	const issuingJwt = { body: { credential }, answer: { verifiableCredential: enveloped } };
	return {
		verify: { body: signed },
		verifyBatch: { body: `${JSON.stringify(signed)}\n${JSON.stringify(signed)}\n` },
		verifyCredential: { body: { verifiableCredential: signed, options: {} } },
		verifyPresentation: { body: { verifiablePresentation: presentation, options: { challenge: "2b1f0d6a" } } },
		gatherEvidence: {
			body: { requests: [{ kind: "controller-document", id: issuer }] },
			answer: { answers: [{ kind: "controller-document", id: issuer, state: "found", document: { id: issuer } }] },
		},
		changeStatus: {
			body: {
				credentialId: id,
				credentialStatus: [{ type: "BitstringStatusListEntry", statusPurpose: "revocation", value: true }],
				reason: "issued-in-error",
			},
			answer: { changed: [id], unchanged: [] },
		},
		issueCredential: issuing,
		issueJcsCredential: issuing,
		issueCredentialWithStatus: issuing,
		issueJwtCredential: issuingJwt,
		issueJwtCredentialWithStatus: issuingJwt,
		createPresentation: proving,
		provePresentation: proving,
		proveJcsPresentation: proving,
		proveJwtPresentation: {
			body: proving.body,
			answer: { verifiablePresentation: { ...enveloped, type: "EnvelopedVerifiablePresentation" } },
		},
		listCertificates: {
			answer: {
				certificates: [
					{
						id,
						number: "7K3MX9Q2TB4D",
						issuer: "must",
						batch: "2026-07-01-1",
						course: { code: "IIOE-GAI-220", version: "1.0.0" },
						issuedAt: moment,
						status: "suspended",
						reason: "under-review",
						since: moment,
					},
				],
				next: `${baseUrl}/certificates?cursor=WyJjZXJ0aWZpY2F0ZXMge30iLCIxIl0`,
			},
		},
		listRecognitions: { answer: { statements: [] } },
		getRecognisedIssuers: { answer: { issuers: [{ id: issuer, name: "Example National Centre" }] } },
		getHostDidDocument: {
			answer: { "@context": ["https://www.w3.org/ns/did/v1"], id: issuer, verificationMethod: [] },
		},
		getReadiness: { answer: { ready: true, checks: [{ name: "register", ok: true }] } },
		issueToWallet: {
			body: {
				credential_configuration_id: "micro-certificate-sd-jwt",
				proofs: { jwt: ["eyJhbGciOiJFZERTQSJ9.e30.AA"] },
			},
		},
		createWalletNonce: { answer: { c_nonce: "f2A9bD4kQmX7" } },
	};
}
