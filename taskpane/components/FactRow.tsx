import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalM, margin: 0 },
  name: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", textAlign: "end", flexShrink: 0 },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0 },
  total: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    paddingTop: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
});

/** Names at the left, figures under each other at the right. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().list}>{children}</dl>;
}

interface FactRowProps {
  readonly name: ReactNode;
  readonly value: ReactNode;
  /** The line under a sum. */
  readonly total?: boolean;
}

export function FactRow({ name, value, total = false }: FactRowProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, total && styles.total)}>
      <dt className={total ? undefined : styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}
