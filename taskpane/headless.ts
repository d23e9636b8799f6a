import * as workflows from "../src/workbook";

/** The add-in without its interface: its workflows on the window, for the workbench's headless run. */
Object.assign(window, { addIn: workflows });
