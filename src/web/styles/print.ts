/** One sheet of A4 as evidence: ink on white, nothing to click, every check unfolded to one line. */
export const print = `
@media screen { .print-only { display: none !important; } }
@media print {
	@page { size: A4; margin: 7mm 13mm; }
	:root { color-scheme: light; --shade: 0 0 0 transparent; --paper: #fff; --card: #fff; --line: #bbb; --text: #000; --soft: #333; --ink: #fff; --on-ink: #12355b; --link: #000; --good: #000; --bad: #000; }
	html { font-size: 7.6pt; }
	body { line-height: 1.22; }
	.languages, footer, .skip, .no-print, details:not(.evidence) { display: none; }
	.top { padding: 0 0 1.5mm; }
	.brand { min-height: 0; }
	.ulzii { color: #12355b; width: 5mm; height: 7mm; }
	main, .columns, .beside { gap: 1.4mm; }
	main { padding: 2mm 0 0; }
	.card { border: 0; border-top: 1px solid #999; border-radius: 0; padding: 1.2mm 0 0; }
	.card > p, dl, .lines { margin-top: .8mm; gap: .5mm; }
	.compare[class] { outline: none; }
	.ulzii + h2 { padding: 0; }
	.compare > .ulzii { display: none; }
	.compare .course { font-size: 9pt; }
	.verdict[class] { border-radius: 0; padding: 2mm; box-shadow: none; --band-line: #999; --band: #fff; --on-band: #000; --band-edge: #000; }
	.verdict[class] p { margin-top: .5mm; }
	.verdict h1 { font-size: 14pt; }
	.verdict-icon { width: 11mm; height: 11mm; }
	.name { font-size: 17pt; }
	.name + .name { font-size: 12pt; margin-top: 0; }
	h1, h2 { text-wrap: wrap; }
	h2 { font-size: 9pt; }
	.evidence h2 { font-size: 9pt; margin: 1.5mm 0 .5mm; break-after: avoid; }
	.warnings { gap: 1mm; }
	.warnings li { padding: 1mm 2mm; background: #fff; color: #000; border: 1px solid #000; }
	.issuer { font-size: 10pt; }
	.hint, .aside, dt, .outcome { font-size: 7.5pt; }
	dl { grid-template-columns: 1fr 1fr; column-gap: 7mm; }
	.fact { padding: .35mm 0; display: grid; grid-template-columns: 31mm 1fr; gap: 2mm; }
	.compare .fact:first-child, .card:not(.compare) > dl > .fact:last-child:nth-child(odd) { grid-column: 1 / -1; }
	.aside { display: inline; margin-left: 2mm; }
	.checks li { padding: .3mm 0; gap: 2mm; }
	.checks li > div { display: grid; grid-template-columns: 32mm 25mm 1fr; gap: 2mm; }
	.outcome-icon { width: 3mm; height: 3mm; margin-top: .4mm; stroke: #000; }
	.evidence::details-content { content-visibility: visible; block-size: auto; }
	summary { display: none; }
	.checks li:has(.not-applicable) { display: none; }
	.technical dd { font-size: 6.6pt; }
	a { text-decoration: none; }
	section, li, .fact { break-inside: avoid; }
}
`;
