/** A state of families in a stacked chart: its CSS class carries colour, its pattern tells it apart without colour. */
export interface ChartState {
  readonly id: "reached" | "missed" | "wrong" | "outside";
  readonly className: string;
  readonly pattern: "plain" | "stripe" | "dots";
}

export const chartStates: Readonly<Record<ChartState["id"], ChartState>> = {
  reached: { id: "reached", className: "sr", pattern: "plain" },
  missed: { id: "missed", className: "sm", pattern: "stripe" },
  wrong: { id: "wrong", className: "sw", pattern: "dots" },
  outside: { id: "outside", className: "so", pattern: "plain" },
};

/** One part of a bar: which state and how many families. */
export interface StatePart {
  readonly state: ChartState["id"];
  readonly label: string;
  readonly value: number;
}
