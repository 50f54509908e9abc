/** What only the pages for wallets need: a code that a phone reads, and a number that a hand types. */
export const wallet = `
.wallet-code { display: block; width: min(100%, 18rem); height: auto; margin: 1.1rem 0; border: 1px solid var(--line); border-radius: 6px; background: #ffffff; }
.wallet-number { font-family: var(--mono, monospace); font-size: 2.2rem; font-weight: 600; letter-spacing: .25em; line-height: 1.2; }
.plain ul { margin: .7rem 0 0; padding-left: 1.2rem; }
.plain ul li + li { margin-top: .35rem; }
.wallet .actions { margin-top: 1.2rem; }
`;
