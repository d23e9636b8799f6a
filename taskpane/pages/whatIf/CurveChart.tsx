import { LineChart, type LineChartPoints } from "@fluentui/react-charts";
import { makeStyles, tokens, useFluent } from "@fluentui/react-components";
import type { BandCliff } from "../../../src/charges";
import { toDouble, type Exact } from "../../../src/money";
import { chargeCurve, type CurveSegment, type Pricing } from "../../../src/whatIf";
import { useFormats } from "../../format/formats";

const useStyles = makeStyles({ chart: { height: "240px", minWidth: 0 } });

interface Props {
  readonly now: Pricing;
  readonly then: Pricing;
  readonly quantity: Exact;
  readonly upTo: Exact;
  readonly perUnit: boolean;
  /** Of the tried bands: the quantities that cost more than a larger one are shaded. */
  readonly cliffs: readonly BandCliff[];
}

/** Charge, or unit price, against quantity: both pricings, with the present quantity. A cliff is a gap in the line. */
export default function CurveChart({ now, then, quantity, upTo, perUnit, cliffs }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const { targetDocument } = useFluent();
  const lines = [
    line("What if", tokens.colorBrandForeground1, chargeCurve(then, upTo), perUnit),
    line("Now", tokens.colorNeutralForeground3, chargeCurve(now, upTo), perUnit),
  ];
  const highest = Math.max(0, ...lines.flatMap(({ data }) => data.map(({ y }) => Number(y))));
  const here = toDouble(quantity);
  const marker: LineChartPoints = {
    legend: `${formats.quantity(quantity)} units`,
    color: tokens.colorNeutralStrokeAccessible,
    lineOptions: { strokeDasharray: "3 3", strokeWidth: 1 },
    hideNonActiveDots: true,
    data: [
      { x: here, y: 0 },
      { x: here, y: highest },
    ],
  };
  const bounds = then.bands.bands.flatMap(({ to }) => (to?.lte(upTo) === true ? [toDouble(to)] : []));
  const dominated = cliffs
    .flatMap((cliff) => cliff.dominated)
    .filter(({ from }) => from.lte(upTo))
    .map(({ from, to }) => ({ startX: toDouble(from), endX: toDouble(to.gt(upTo) ? upTo : to) }));
  return (
    <div className={styles.chart}>
      <LineChart
        data={{
          chartTitle: perUnit ? "Unit price by quantity" : "Charge by quantity",
          lineChartData: [...lines, marker, ...(bounds.length > 0 ? [verticals(bounds, highest)] : [])],
        }}
        colorFillBars={
          dominated.length === 0
            ? []
            : [
                {
                  legend: "Dearer than more units",
                  color: tokens.colorPaletteYellowBackground2,
                  data: dominated,
                },
              ]
        }
        culture={targetDocument?.documentElement.lang || "en"}
        hideLegend={false}
        height={240}
        margins={{ left: 48, right: 12, top: 12, bottom: 28 }}
        xAxisTickCount={4}
        yAxisTickCount={4}
        yMinValue={0}
      />
    </div>
  );
}

/** A thin line at each bound of the tried bands. */
function verticals(bounds: readonly number[], highest: number): LineChartPoints {
  return {
    legend: "Bands",
    color: tokens.colorNeutralStroke2,
    lineOptions: { strokeWidth: 1, lineBorderWidth: 0 },
    hideNonActiveDots: true,
    data: bounds.flatMap((x) => [
      { x, y: 0 },
      { x, y: highest },
    ]),
    gaps: bounds.slice(1).map((_, index) => ({ startIndex: 2 * index + 1, endIndex: 2 * index + 2 })),
  };
}

function line(
  legend: string,
  color: string,
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
  return { legend, color, data, gaps, hideNonActiveDots: true, lineOptions: { strokeWidth: 2, lineBorderWidth: 0 } };
}
