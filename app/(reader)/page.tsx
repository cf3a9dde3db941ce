import { cacheLife, cacheTag } from "next/cache";
import { HomeView } from "@/components/home/home-view";
import { getHomePage } from "@/lib/home/read";
import { READER_LIFE, tags } from "@/lib/tags";

export default async function Home() {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return <HomeView home={await getHomePage()} />;
}
