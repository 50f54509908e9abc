/** Texts that a page must show as text and nothing else. */
export const hostileTexts: readonly string[] = [
	`<script>alert(1)</script>`,
	`"><img src=x onerror=alert(1)>`,
	`' autofocus onfocus='alert(1)`,
	`</title><style>*{display:none}</style>`,
	`<svg/onload=alert(1)>`,
	`javascript:alert(1)`,
	`[click](javascript:alert(1))`,
	`{{constructor.constructor("alert(1)")()}}`,
	`$\{alert(1)}`,
	`&lt;b&gt;`,
	`Бат\u202Eдлоб`,
	`Бат\u200Bболд`,
];
