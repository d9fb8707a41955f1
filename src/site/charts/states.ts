/** A state of families in a stacked chart: its CSS class carries colour, its pattern tells it apart without colour. */
export interface ChartState {
  readonly id:
    | "reached"
    | "missed"
    | "wrong"
    | "outside"
    | "verified"
    | "matched"
    | "registered"
    | "unregistered";
  readonly className: string;
  readonly pattern: "plain" | "stripe" | "dots";
}

export const chartStates: Readonly<Record<ChartState["id"], ChartState>> = {
  reached: { id: "reached", className: "sr", pattern: "plain" },
  missed: { id: "missed", className: "sm", pattern: "stripe" },
  wrong: { id: "wrong", className: "sw", pattern: "dots" },
  outside: { id: "outside", className: "so", pattern: "plain" },
  verified: { id: "verified", className: "t5", pattern: "plain" },
  matched: { id: "matched", className: "t3", pattern: "plain" },
  registered: { id: "registered", className: "t2", pattern: "plain" },
  unregistered: { id: "unregistered", className: "so", pattern: "stripe" },
};

/** One part of a bar: which state and how many families. */
export interface StatePart {
  readonly state: ChartState["id"];
  readonly label: string;
  readonly value: number;
}
