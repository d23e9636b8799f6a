import { makeStyles, SearchBox } from "@fluentui/react-components";

const useStyles = makeStyles({ search: { width: "100%", minWidth: 0, maxWidth: "100%", boxSizing: "border-box" } });

interface Props {
  readonly label: string;
  /** Says by what can be searched. */
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search as wide as its place. */
export function SearchField({ label, placeholder = "Search", value, onChange }: Props) {
  return (
    <SearchBox
      className={useStyles().search}
      size="small"
      placeholder={placeholder}
      aria-label={label}
      value={value}
      onChange={(_event, data) => onChange(data.value)}
    />
  );
}
