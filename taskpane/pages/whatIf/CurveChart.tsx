import { LineChart, type LineChartPoints } from "@fluentui/react-charts";
import { makeStyles, tokens, useFluent } from "@fluentui/react-components";
import type { BandCliff } from "../../../src/charges";
import { toDouble, zero, type Exact } from "../../../src/money";
import { chargeCurve, type CurveSegment, type Pricing } from "../../../src/whatIf";
import { useFormats } from "../../format/formats";
import { ChartLegend, type LegendEntry } from "./ChartLegend";

const useStyles = makeStyles({ chart: { height: "240px", minWidth: 0 } });

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: Exact;
  readonly upTo: Exact;
  readonly perUnit: boolean;
  /** Null where rates of several currencies are on the price list. */
  readonly currency: string | null;
  /** Of the tried bands: the quantities that cost more than a larger one are shaded. */
  readonly cliffs: readonly BandCliff[];
}

/** Part of the plot's width that can still be seen as a shade. */
const leastShade = 0.01;

/** Charge, or unit price, against quantity: both pricings, with the present quantity. A cliff is a gap in the line. */
export default function CurveChart({ now, then, quantity, upTo, perUnit, currency, cliffs }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { targetDocument } = useFluent();
  const lines = [
    line("What if", looks.then, chargeCurve(then, upTo), perUnit),
    line("Now", looks.now, chargeCurve(now, upTo), perUnit),
  ];
  const highest = Math.max(0, ...lines.flatMap(({ data }) => data.map(({ y }) => Number(y))));
  const top = roundTop(highest);
  const here = toDouble(quantity);
  const hereWords = `${formats.quantity(quantity)} units`;
  const marker: LineChartPoints = {
    legend: hereWords,
    color: looks.here.color,
    lineOptions: lineOptions(looks.here),
    hideNonActiveDots: true,
    data: [
      { x: here, y: 0 },
      { x: here, y: top },
    ],
  };
  const included = then.included ?? zero;
  const bounds = then.bands.bands.flatMap(({ to }) => (to === null ? [] : [to.plus(included)]));
  const shown = bounds.filter((bound) => bound.lte(upTo)).map(toDouble);
  const end = toDouble(upTo);
  const dominated = cliffs
    .flatMap((cliff) => cliff.dominated)
    .filter(({ from }) => from.lte(upTo))
    .map(({ from, to }) => widened(toDouble(from), Math.min(toDouble(to), end), end));
  const entries: LegendEntry[] = [
    { words: "What if", ...looks.then },
    { words: "Now", ...looks.now },
    { words: hereWords, ...looks.here },
    ...(shown.length > 0 ? [{ words: "Bounds of the bands", ...looks.bounds }] : []),
    ...(dominated.length > 0 ? [{ words: dearer, color: looks.dearer, mark: "area" as const }] : []),
  ];
  // Half of the last label of the axis stands beyond its end.
  const digits = formats.quantity(upTo).length;
  const measure = perUnit ? "Unit price" : "Charge";
  return (
    <>
      <div className={styles.chart}>
        <LineChart
          data={{
            chartTitle: perUnit ? "Unit price by quantity" : "Charge by quantity",
            lineChartData: [...lines, marker, ...(shown.length > 0 ? [verticals(shown, top)] : [])],
          }}
          colorFillBars={dominated.length === 0 ? [] : [{ legend: dearer, color: looks.dearer, data: dominated }]}
          culture={targetDocument?.documentElement.lang || "en"}
          hideLegend
          height={240}
          margins={{ left: 64, right: Math.max(12, digits * halfDigit), top: 12, bottom: 44 }}
          xAxisTitle="Quantity"
          yAxisTitle={currency === null ? measure : `${measure}, ${currency}`}
          xAxisTickCount={4}
          yAxisTickCount={ticks}
          yMaxValue={top}
          yMinValue={0}
        />
      </div>
      <ChartLegend entries={entries} />
    </>
  );
}

/** Pixels of half a digit on an axis. */
const halfDigit = 3.5;

const dearer = "Costs more than a larger quantity";

const looks = {
  then: { color: tokens.colorBrandForeground1, mark: { width: 2 } },
  now: { color: tokens.colorNeutralForeground2, mark: { width: 2, dashes: "6 4" } },
  here: { color: tokens.colorNeutralStrokeAccessible, mark: { width: 2, dashes: "2 3", upright: true } },
  bounds: { color: tokens.colorNeutralStroke1, mark: { width: 1, upright: true } },
  dearer: tokens.colorPaletteYellowBackground2,
} as const;

interface LineLook {
  readonly color: string;
  readonly mark: { readonly width: number; readonly dashes?: string };
}

function lineOptions({ mark: { width, dashes } }: LineLook): LineChartPoints["lineOptions"] {
  return {
    strokeWidth: width,
    lineBorderWidth: 0,
    ...(dashes === undefined ? {} : { strokeDasharray: dashes, strokeLinecap: "butt" }),
  };
}

const ticks = 4;
const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The least top of an axis, at or above the highest value, whose ticks are round. */
function roundTop(highest: number): number {
  if (highest <= 0) return 1;
  const scale = 10 ** Math.floor(Math.log10(highest / ticks));
  const step = roundSteps.find((one) => one * scale * ticks >= highest) ?? 10;
  return step * scale * ticks;
}

/** A stretch of the plot, made wide enough to be seen where it is one quantity of thousands. */
function widened(from: number, to: number, end: number): { startX: number; endX: number } {
  const missing = Math.max(0, end * leastShade - (to - from)) / 2;
  return { startX: Math.max(0, from - missing), endX: Math.min(end, to + missing) };
}

/** A thin line at each bound of the tried bands. */
function verticals(bounds: readonly number[], top: number): LineChartPoints {
  return {
    legend: "Bands",
    color: looks.bounds.color,
    lineOptions: lineOptions(looks.bounds),
    hideNonActiveDots: true,
    data: bounds.flatMap((x) => [
      { x, y: 0 },
      { x, y: top },
    ]),
    gaps: bounds.slice(1).map((_, index) => ({ startIndex: 2 * index + 1, endIndex: 2 * index + 2 })),
  };
}

function line(
  legend: string,
  look: LineLook,
  segments: readonly CurveSegment[],
  perUnit: boolean,
): LineChartPoints & { data: { x: number; y: number }[] } {
  const gaps: { startIndex: number; endIndex: number }[] = [];
  const data: { x: number; y: number }[] = [];
  for (const segment of segments) {
    const points = segment.flatMap(({ quantity, charge }) => {
      const x = toDouble(quantity);
      if (perUnit && x === 0) return [];
      return [{ x, y: perUnit ? toDouble(charge) / x : toDouble(charge) }];
    });
    if (data.length > 0 && points.length > 0) gaps.push({ startIndex: data.length - 1, endIndex: data.length });
    data.push(...points);
  }
  return { legend, color: look.color, data, gaps, hideNonActiveDots: true, lineOptions: lineOptions(look) };
}
