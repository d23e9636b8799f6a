import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** One thing that the plot shows, drawn as it is drawn there. */
export interface LegendEntry {
  readonly words: string;
  readonly color: string;
  /** An area's shade, or a line of this width and dashes. */
  readonly mark: "area" | { readonly width: number; readonly dashes?: string; readonly upright?: boolean };
}

/** What the plot's lines and shades mean, all of it in sight at any width. Lines differ by their dashes, not by colour alone. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Legend">
      {entries.map(({ words, color, mark }) => (
        <li key={words} className={styles.item}>
          <svg width={20} height={12} aria-hidden>
            {mark === "area" ? (
              <rect x={2} y={0} width={16} height={12} fill={color} stroke={tokens.colorNeutralStroke1} />
            ) : (
              <line
                {...(mark.upright === true ? { x1: 10, x2: 10, y1: 0, y2: 12 } : { x1: 0, x2: 20, y1: 6, y2: 6 })}
                stroke={color}
                strokeWidth={mark.width}
                {...(mark.dashes === undefined ? {} : { strokeDasharray: mark.dashes })}
              />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
