import { HomeView } from "@/components/home/home-view";
import { getViewer } from "@/lib/auth";
import { countStuck } from "@/lib/disputes/count-stuck";
import { getHomePage } from "@/lib/home/read";
import { getToDo } from "@/lib/home/to-do";
import { canAddSource } from "@/lib/source-policy";

export const instant = false;

/** The home page of signed-in people; editors see what needs doing, admins also what nobody may rule on. */
export default async function WorkbenchHome() {
  const viewer = await getViewer();
  const isEditor = viewer !== null && canAddSource(viewer).ok;
  const [home, toDo, stuck] = await Promise.all([
    getHomePage(),
    isEditor ? getToDo() : undefined,
    viewer === null ? 0 : countStuck(viewer),
  ]);
  return <HomeView home={home} {...(toDo && { toDo: { ...toDo, stuck } })} />;
}
