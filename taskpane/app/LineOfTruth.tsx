import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { findCoverage, type Asset, type Day } from "../../src/agreements";
import { findDoubleReleases } from "../../src/billing";
import { importFindings, isAboutImport } from "../pages/bill/importAge";
import { useFormats } from "../format/formats";
import { counted } from "../format/words";
import { useWorkbook } from "../state/WorkbookContext";

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, minWidth: 0 },
});

/** Where the workbook stands, in one line: how old the devices are, what is due, what there is to look at. */
export function LineOfTruth() {
  const styles = useStyles();
  const formats = useFormats();
  const { contents, preview, billingDate } = useWorkbook();
  const uncovered = useMemo(() => {
    if (!contents) return 0;
    const { gaps, doubles } = findCoverage(contents.rates, contents.assets, billingDate);
    return gaps.length + doubles.length;
  }, [contents, billingDate]);
  if (!contents || !preview) return null;
  const due = preview.lines.length;
  const toLookAt =
    uncovered +
    preview.unreadable.length +
    importFindings(preview.lines).length +
    preview.lines.filter(({ findings }) => findings.some((finding) => !isAboutImport(finding))).length +
    findDoubleReleases(contents.events).length +
    contents.findings.length;
  const parts = [
    contents.assets.length === 0 ? "No devices yet" : devicesAsOf(contents.assets, formats.day),
    `${counted(due, "rate", "rates", formats.count(due))} due`,
    toLookAt === 0
      ? "nothing to look at"
      : `${counted(toLookAt, "thing", "things", formats.count(toLookAt))} to look at`,
  ];
  return (
    <Caption1 className={styles.line} role="status">
      {parts.join(" · ")}
    </Caption1>
  );
}

/** "Devices as of 30 Sep 2026 (N-able N-sight, Microsoft Intune)", by the oldest of the sources' newest imports. */
function devicesAsOf(assets: readonly Asset[], day: (day: Day) => string): string {
  const newest = new Map<string, Day>();
  for (const { source, asOf } of assets) {
    if (source !== "" && asOf !== null) newest.set(source, Math.max(asOf, newest.get(source) ?? 0));
  }
  if (newest.size === 0) return "Devices typed by hand";
  return `Devices as of ${day(Math.min(...newest.values()))} (${[...newest.keys()].join(", ")})`;
}
