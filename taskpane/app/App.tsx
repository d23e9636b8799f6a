import {
  FluentProvider,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Button,
  Spinner,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import {
  CalculatorRegular,
  DataTrendingRegular,
  DocumentTextRegular,
  LaptopRegular,
  MoreHorizontalRegular,
  ReceiptMoneyRegular,
} from "@fluentui/react-icons";
import { Activity, useEffect, useMemo, useState, type ComponentType, type ReactNode } from "react";
import { Notice } from "../components/Notice";
import { FormatsProvider, makeFormats } from "../format/formats";
import { AboutPage } from "../pages/AboutPage";
import { AgreementsPage } from "../pages/agreements/AgreementsPage";
import { BillPage } from "../pages/bill/BillPage";
import { DevicesPage } from "../pages/devices/DevicesPage";
import { EventsPage } from "../pages/events/EventsPage";
import { SettingsPage } from "../pages/SettingsPage";
import { WelcomePage } from "../pages/WelcomePage";
import { WhatIfPage } from "../pages/whatIf/WhatIfPage";
import { useWorkbook, WorkbookProvider } from "../state/WorkbookContext";
import { LineOfTruth } from "./LineOfTruth";
import { RegisterWatch } from "./RegisterWatch";
import { useTheme } from "./theme";

/** The pane at its narrowest, where five tabs are tight. */
const narrow = "@media (max-width: 300px)";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  status: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  // Office shows the add-in's name above the pane; a screen reader wants it as a heading too.
  unseen: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  tab: {
    flexGrow: 1,
    paddingInline: tokens.spacingHorizontalXS,
    justifyContent: "center",
    [narrow]: { paddingInline: "0" },
  },
  label: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    [narrow]: { fontSize: tokens.fontSizeBase100 },
  },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    paddingTop: tokens.spacingVerticalM,
    minWidth: 0,
  },
});

type Place = "devices" | "agreements" | "bill" | "events" | "whatIf";

const places: readonly { readonly key: Place; readonly title: string; readonly icon: ReactNode }[] = [
  { key: "devices", title: "Devices", icon: <LaptopRegular aria-hidden fontSize={20} /> },
  { key: "agreements", title: "Agreements", icon: <DocumentTextRegular aria-hidden fontSize={20} /> },
  { key: "bill", title: "Bill", icon: <CalculatorRegular aria-hidden fontSize={20} /> },
  { key: "events", title: "Events", icon: <ReceiptMoneyRegular aria-hidden fontSize={20} /> },
  { key: "whatIf", title: "What-if", icon: <DataTrendingRegular aria-hidden fontSize={20} /> },
];

export interface PlaceProps {
  /** Leads to another place. */
  readonly goTo: (place: Place) => void;
}

const pages: Readonly<Record<Place, ComponentType<PlaceProps>>> = {
  devices: DevicesPage,
  agreements: AgreementsPage,
  bill: BillPage,
  events: EventsPage,
  whatIf: WhatIfPage,
};

/** The pane. `locale` writes numbers and dates. */
export function App({ locale }: { readonly locale: string }) {
  const { theme, colorScheme } = useTheme();
  const formats = useMemo(() => makeFormats(locale), [locale]);
  return (
    <FluentProvider theme={theme} style={{ colorScheme }}>
      <FormatsProvider value={formats}>
        <WorkbookProvider>
          <Pane />
        </WorkbookProvider>
      </FormatsProvider>
    </FluentProvider>
  );
}

function Pane() {
  const styles = useStyles();
  const { contents, error, refresh } = useWorkbook();
  const [place, setPlace] = useState<Place | null>(null);
  const [aside, setAside] = useState<"settings" | "about" | null>(null);
  const isNew = contents !== null && contents.missing.length > 0;

  // The first thing on the screen is what needs the user: devices where there are none yet, else the bill.
  useEffect(() => {
    if (contents && !isNew && place === null) setPlace(contents.assets.length === 0 ? "devices" : "bill");
  }, [contents, isNew, place]);

  const [visited, setVisited] = useState<ReadonlySet<Place>>(new Set());
  if (place && !visited.has(place)) setVisited(new Set([...visited, place]));
  const close = () => setAside(null);
  const show = (next: Place) => {
    close();
    setPlace(next);
  };
  return (
    <div className={styles.pane}>
      <header className={styles.head}>
        <h1 className={styles.unseen}>DeviceBill</h1>
        <div className={styles.status}>
          {contents && !isNew ? <LineOfTruth /> : <span />}
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label="More" />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => void refresh()}>Read the workbook again</MenuItem>
                {contents && !isNew && <MenuItem onClick={() => setAside("settings")}>Settings</MenuItem>}
                <MenuItem onClick={() => setAside("about")}>Help and about</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
        {contents && !isNew && (
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={aside ? null : place}
            onTabSelect={(_event, { value }) => show(value as Place)}
          >
            {places.map(({ key, title, icon }) => (
              <Tab key={key} value={key} className={styles.tab}>
                <span className={styles.label}>
                  {icon}
                  {title}
                </span>
              </Tab>
            ))}
          </TabList>
        )}
      </header>
      <main className={styles.main}>
        {error && (
          <Notice intent="error" actions={<Button onClick={() => void refresh()}>Try again</Button>}>
            {error}
          </Notice>
        )}
        {!contents && !error && <Spinner label="Reading the workbook" labelPosition="below" />}
        {contents && !isNew && <RegisterWatch onDevices={() => show("devices")} onEvents={() => show("events")} />}
        {aside === "about" && <AboutPage onClose={close} />}
        {aside === "settings" && <SettingsPage onClose={close} />}
        {!aside && isNew && <WelcomePage />}
        {contents &&
          !isNew &&
          places.map(({ key }) => {
            const Page = pages[key];
            // What is begun in one place is still there when the user comes back from another.
            return (
              visited.has(key) && (
                <Activity key={key} mode={!aside && key === place ? "visible" : "hidden"}>
                  <Page goTo={setPlace} />
                </Activity>
              )
            );
          })}
      </main>
    </div>
  );
}
