import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0 },
  title: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  detail: { color: tokens.colorNeutralForeground3 },
  aside: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  body: { paddingInlineStart: tokens.spacingHorizontalXL, paddingBottom: tokens.spacingVerticalS },
});

interface FoldProps {
  readonly title: ReactNode;
  /** At the right of the title, quieter. */
  readonly aside?: ReactNode;
  /** Under the title, quieter: what there is to know without opening. */
  readonly detail?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A line that opens in place. What is inside is made only when it is opened. */
export function Fold({ title, aside, detail, open: openAtFirst = false, children }: FoldProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? (
          <ChevronDownRegular className={styles.icon} aria-hidden />
        ) : (
          <ChevronRightRegular className={styles.icon} aria-hidden />
        )}
        <span className={styles.title}>
          {title}
          {detail !== undefined && <Caption1 className={styles.detail}>{detail}</Caption1>}
        </span>
        {aside !== undefined && <Caption1 className={styles.aside}>{aside}</Caption1>}
      </button>
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </div>
  );
}
