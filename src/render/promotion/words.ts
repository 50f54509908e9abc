import { sayer } from "../fill-words.ts";
import words from "./words.json" with { type: "json" };

export const say = sayer<keyof typeof words>(words);
