export { RefusedLayout as default } from "@/components/frame/refused-page";
