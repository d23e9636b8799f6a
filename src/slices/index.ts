export { atOnce } from "./atOnce";
export { eachInSlices, mapInSlices, type InSlices } from "./inSlices";
