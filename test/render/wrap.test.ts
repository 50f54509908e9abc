import { expect, test } from "vitest";
import { wrap, wrapEvenly } from "../../src/render/type/wrap.ts";

const one = (): number => 1;

test("lines break at spaces and after hyphens, and keep inside the width", () => {
	expect(wrap("one two three", 7, one)).toEqual(["one two", "three"]);
	expect(wrap("Бат-Эрдэнэ Лувсан", 7, one)).toEqual(["Бат-", "Эрдэнэ", "Лувсан"]);
});

test("a Chinese line breaks between characters, never before its comma or after its opening quote", () => {
	expect(wrap("高校教师，生成式", 4, one)).toEqual(["高校教", "师，生成", "式"]);
	expect(wrap("课程“教学”好", 3, one)).toEqual(["课程", "“教", "学”好"]);
});

test("a word wider than the line is cut between letters, never between a letter and its mark", () => {
	expect(wrap("ọ̀ọ̀ọ̀", 2, one)).toEqual(["ọ̀ọ̀", "ọ̀"]);
	expect(wrap("x".repeat(10), 4, one)).toEqual(["xxxx", "xxxx", "xx"]);
});

test("an address breaks after its slashes, not inside the two of its scheme", () => {
	expect(wrap("https://example.mn/c/ABC", 21, one)).toEqual(["https://example.mn/c/", "ABC"]);
	expect(wrap("open https://example.mn", 20, one)).toEqual(["open", "https://example.mn"]);
});

test("even lines are as few, and closer in length", () => {
	expect(wrap("aaa bbb ccc ddd e", 15, one)).toEqual(["aaa bbb ccc ddd", "e"]);
	expect(wrapEvenly("aaa bbb ccc ddd e", 15, one)).toHaveLength(2);
	expect(wrapEvenly("aaa bbb ccc ddd e", 15, one)[0]?.length).toBeLessThan(15);
});

test("no text has no lines", () => {
	expect(wrap("  ", 10, one)).toEqual([]);
});
