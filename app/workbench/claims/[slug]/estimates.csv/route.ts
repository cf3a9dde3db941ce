/** A file is the same for everybody: this only answers at the address to which signed-in browsers are sent. */
export { GET } from "@/app/(reader)/claims/[slug]/estimates.csv/route";
