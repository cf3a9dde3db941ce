import { cacheLife, cacheTag } from "next/cache";
import { HomeView } from "@/components/home/home-view";
import { getHomePage } from "@/lib/home/read";
import { READER_LIFE, tags } from "@/lib/tags";

export default function Home() {
  return <CachedHome />;
}

// Apart from the page, whose cache would otherwise ask for an address's search.
async function CachedHome() {
  "use cache";
  cacheTag(tags.lists, tags.everything);
  cacheLife(READER_LIFE);
  return <HomeView home={await getHomePage()} />;
}
