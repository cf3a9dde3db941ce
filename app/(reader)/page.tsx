import { PageHeading } from "@/components/ui/page-heading";

export default function Home() {
  return (
    <PageHeading lead="Factual claims, each with the sources that support it and the sources that dispute it.">
      What is said, who says otherwise, and how sure anybody can be
    </PageHeading>
  );
}
