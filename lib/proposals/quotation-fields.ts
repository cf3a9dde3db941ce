import { QUESTIONS } from "@/lib/quotations/vocabulary";
import type { Content } from "./parts";

/** What is said of a quotation with each finding as a field of its own: they are decided one by one. Pure. */

const isGroup = (value: unknown): value is Content => typeof value === "object" && value !== null;

export function flat({ findings, ...content }: Content): Content {
  return { ...content, ...(isGroup(findings) && findings) };
}

/** As its schema has it. */
export function nested(content: Content): Content {
  const findings = QUESTIONS.flatMap((question) => (question in content ? [[question, content[question]]] : []));
  const isOther = (name: string) => !QUESTIONS.some((question) => question === name);
  const others = Object.entries(content).filter(([name]) => isOther(name));
  return { ...Object.fromEntries(others), findings: Object.fromEntries(findings) };
}
