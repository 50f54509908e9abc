import { raw } from "hono/html";
import { renderToString } from "hono/jsx/dom/server";
import type { LetterSubject, LetterText } from "../../app/holder/postman.ts";
import { nameLines } from "../../core/holder-name.ts";
import { inLanguage } from "../../core/languages.ts";
import { writtenDay } from "../messages/dates.ts";
import { messages } from "../messages/messages.ts";

/** A mail's paragraphs, in their order. */
interface Paragraphs {
	readonly greeting: string;
	readonly news: string;
	readonly open: string;
	readonly keep: string;
	readonly use: string;
	readonly foot: readonly string[];
}

/**
 * The mail with a personal link. It names the person and the course and nothing else that is personal, and carries no
 * certificate and no picture: nobody learns from it whether it was opened.
 */
export function noticeLetter(subject: LetterSubject): LetterText {
	const { language, link } = subject;
	const { t } = messages(language);
	const course = inLanguage(subject.facts.course.title, language);
	const issuer = inLanguage(subject.issuer.name, language);
	const words: Paragraphs = {
		greeting: t("letter.greeting", { name: nameIn(subject) }),
		news: t(subject.again ? "letter.again" : "letter.ready", { course }),
		open: t("letter.open"),
		keep: t("letter.keep", { date: writtenDay(subject.until, language) }),
		use: t("letter.use"),
		foot: [t("letter.stranger"), t("letter.ask", { issuer, email: subject.issuer.contact.email })],
	};
	return {
		subject: t("letter.subject", { course }),
		text: plainText(issuer, words, link),
		html: `<!doctype html>\n${renderToString(<Html issuer={issuer} words={words} subject={subject} />)}\n`,
	};
}

/** The spelling that readers of the language read. */
function nameIn({ facts: { holder }, language }: LetterSubject): string {
	const names = nameLines(holder);
	return (language === "mn" || language === "zh" ? names[0] : names.at(-1)) ?? "";
}

function plainText(issuer: string, { greeting, news, open, keep, use, foot }: Paragraphs, link: string): string {
	return `${[issuer, greeting, news, `${open}\n${link}`, keep, use, `-- \n${foot.join("\n")}`].join("\n\n")}\n`;
}

const styles = {
	body: "margin:0;padding:24px 16px;background:#f6f4ee;color:#1b2733;font:16px/1.55 'Noto Sans',system-ui,sans-serif",
	sheet: "max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #b08a35",
	head: "margin:0 0 20px;color:#12355b;font-weight:600",
	button:
		"display:inline-block;padding:12px 22px;background:#12355b;color:#ffffff;font-weight:600;text-decoration:none",
	foot: "margin:24px 0 0;padding-top:16px;border-top:1px solid #dcd7c8;color:#4f5b68;font-size:14px",
} as const;

function Html({
	issuer,
	words,
	subject: { language, link },
}: {
	readonly issuer: string;
	readonly words: Paragraphs;
	readonly subject: LetterSubject;
}) {
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{words.news}</title>
			</head>
			<body style={styles.body}>
				<div style={styles.sheet}>
					<p style={styles.head}>{issuer}</p>
					<p>{words.greeting}</p>
					<p>{words.news}</p>
					<p>
						<a href={link} style={styles.button}>
							{messages(language).t("letter.button")}
						</a>
					</p>
					<p>
						{words.open}
						{raw("<br>")}
						<a href={link}>{link}</a>
					</p>
					<p>{words.keep}</p>
					<p>{words.use}</p>
					<p style={styles.foot}>{words.foot.join(" ")}</p>
				</div>
			</body>
		</html>
	);
}
