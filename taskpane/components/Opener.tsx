import { Button } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { moveByArrows } from "./focusNeighbour";

interface Props {
  /** What it opens, for example "CE-000014". */
  readonly name: string;
  readonly open: boolean;
  /** Id of what it shows and hides. */
  readonly controls: string;
  readonly className: string | undefined;
  readonly onToggle: () => void;
}

/** The button at the end of a row that opens it in place; Up and Down go to that of the row above or below. */
export function Opener({ name, open, controls, className, onToggle }: Props) {
  return (
    <Button
      className={className}
      appearance="subtle"
      size="small"
      icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
      aria-expanded={open}
      aria-controls={controls}
      aria-label={`${open ? "Close" : "Open"} ${name}`}
      data-opener
      onClick={onToggle}
      onKeyDown={(event) => moveByArrows(event, "button[data-opener]")}
    />
  );
}
