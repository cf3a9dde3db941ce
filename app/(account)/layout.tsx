import type { ReactNode } from "react";
import WorkbenchLayout from "@/app/workbench/layout";

// Pages about oneself have one rendering each: for whoever is signed in, or about to be.
export const instant = false;

export default function AccountLayout({ children }: { children: ReactNode }) {
  return <WorkbenchLayout>{children}</WorkbenchLayout>;
}
