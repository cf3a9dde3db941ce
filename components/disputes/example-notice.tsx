import { Notice } from "@/components/ui/notice";

/** Said wherever a case that came with the corpus is read as if it were somebody's. */
export const ExampleNotice = () => (
  <Notice title="Example case that comes with the corpus">
    Composed to show how a dispute is handled; nobody raised it.
  </Notice>
);
