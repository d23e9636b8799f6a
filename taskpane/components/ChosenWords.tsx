import {
  Button,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useFormats } from "../format/formats";
import { GrowingList } from "./GrowingList";

const useStyles = makeStyles({
  words: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Words that a menu offers at once; nobody reads through more. */
const mostOffered = 50;

interface Word {
  readonly key: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly addLabel: string;
  readonly chosen: readonly Word[];
  readonly others: readonly Word[];
  readonly onAdd: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** Words as tags that can be taken away, with a menu of those that can be added. */
export function ChosenWords({ label, addLabel, chosen, others, onAdd, onRemove }: Props) {
  const styles = useStyles();
  const formats = useFormats();
  const offered = others.slice(0, mostOffered);
  const further = others.length - offered.length;
  return (
    <div className={styles.words} role="group" aria-label={label}>
      <GrowingList items={chosen}>
        {({ key, text }) => (
          <InteractionTag key={key} size="small">
            <InteractionTagPrimary hasSecondaryAction>{text}</InteractionTagPrimary>
            <InteractionTagSecondary aria-label="Remove" onClick={() => onRemove(key)} />
          </InteractionTag>
        )}
      </GrowingList>
      {others.length > 0 && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" size="small" icon={<AddRegular />} aria-label={`${addLabel}: ${label}`}>
              Add
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {offered.map(({ key, text }) => (
                <MenuItem key={key} onClick={() => onAdd(key)}>
                  {text}
                </MenuItem>
              ))}
              {further > 0 && <MenuItem disabled>{`${formats.count(further)} more: search for them first`}</MenuItem>}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </div>
  );
}
