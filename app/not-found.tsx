import { Frame } from "@/components/layout/frame";
import { NothingHere } from "@/components/layout/nothing-here";

/** For addresses outside the readers' pages and the workbench, which have their own inside their frames. */
export default function NotFound() {
  return (
    <Frame>
      <NothingHere />
    </Frame>
  );
}
