export { NothingHere as default } from "@/components/layout/nothing-here";
