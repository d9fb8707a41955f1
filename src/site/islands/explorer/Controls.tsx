import { indicatorIds, indicators } from "#domain/indicator";
import { explorerText } from "#messages/explorer";
import { classWords } from "../../components/explorer/area-facts.ts";
import { allCities, allClasses, type Catalogue } from "../../components/explorer/catalogue.ts";
import { type ExplorerView, hasPrograms, isIndicator } from "../../components/explorer/view.ts";
import { Choice } from "./Choice.tsx";
import type { Choose } from "./use-explorer-view.ts";

interface Props {
  catalogue: Catalogue;
  view: ExplorerView;
  choose: Choose;
}

/** What is shown: where, which indicator, which programme, which families. */
export function Controls({ catalogue, view, choose }: Props) {
  const places = catalogue.cities.map(({ code, name }) => ({ value: code, label: name }));
  const classes = [allClasses, ...catalogue.classes];
  return (
    <form
      className="explorer-controls"
      aria-label={explorerText("controls")}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={explorerText("area")}
        value={view.area}
        options={
          places.length > 1 ? [...places, { value: allCities, label: explorerText("allPilots") }] : places
        }
        onChoose={(area) => choose({ area })}
      />
      <Choice
        label={explorerText("indicator")}
        value={view.indicator}
        options={indicatorIds.map((id) => ({ value: id, label: indicators[id].name.id }))}
        onChoose={(indicator) => isIndicator(indicator) && choose({ indicator })}
      />
      <Choice
        label={explorerText("program")}
        value={view.program}
        options={catalogue.programs.map(({ id, name }) => ({ value: id, label: name }))}
        unused={hasPrograms(view.indicator) ? undefined : explorerText("programUnused")}
        onChoose={(program) => choose({ program })}
      />
      <Choice
        label={explorerText("desil")}
        value={view.desil}
        options={classes.map((key) => ({ value: key, label: classWords(key) }))}
        onChoose={(desil) => choose({ desil })}
      />
    </form>
  );
}
